import {
  angleTo,
  geometryOf,
  intersects,
  isWithin,
  isWithinCap,
  onGlobe,
  positionOf,
  storedGeometry,
  type Geometry,
  type Position,
} from '../geo/geometry.js';
import { EARTH_RADIUS, isInPolygon, vectorOf } from '../geo/sphere.js';
import { badValue } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { isDocument, isNumber } from '../values/types.js';
import type { Test } from './walk.js';

const ofGeometry =
  (accept: (geometry: Geometry) => boolean): Test =>
  (value) => {
    const geometry = storedGeometry(value);
    return geometry !== undefined && accept(geometry);
  };

const ofPosition = (accept: (position: Position) => boolean): Test =>
  ofGeometry(({ flat }) => flat !== undefined && accept(flat));

function shapeOf(name: string, argument: unknown): [shape: string, operand: unknown] {
  const [shape] = isDocument(argument) ? Object.entries(argument) : [];
  if (!shape) throw badValue(`${name} needs a document that describes a geometry`);
  return shape;
}

function queried(name: string, value: unknown): Geometry {
  const geometry = isDocument(value) && 'type' in value ? geometryOf(value) : undefined;
  if (!geometry) throw badValue(`${name} needs a GeoJSON geometry`);
  if ('crs' in (value as Doc)) throw badValue('a crs is not offered');
  return geometry;
}

function positions(value: unknown, least: number): Position[] {
  const found = Array.isArray(value)
    ? value.map(positionOf)
    : isDocument(value)
      ? Object.values(value).map(positionOf)
      : [];
  if (found.length < least || found.some((each) => !each))
    throw badValue('Point must be an array or object of numbers');
  return found as Position[];
}

/** The centre and the radius of $center or $centerSphere. */
function circle(value: unknown): [Position, number] {
  const [centre, radius] = Array.isArray(value) ? (value as unknown[]) : [];
  const position = positionOf(centre);
  if (!position) throw badValue('the centre of a circle must be a point');
  if (!isNumber(radius) || !(toDouble(radius) >= 0)) throw badValue('radius must be a non-negative number');
  return [position, toDouble(radius)];
}

/** $geoWithin, alias $within. Source: "$geoWithin", "$box", "$center", "$centerSphere", "$polygon" in the MongoDB manual. */
export function geoWithin(argument: unknown): Test {
  const [shape, operand] = shapeOf('$geoWithin', argument);
  switch (shape) {
    case '$geometry': {
      const area = queried('$geoWithin', operand);
      if (area.polygons.length === 0)
        throw badValue(
          '$geoWithin not supported with provided geometry: it must be a Polygon or MultiPolygon',
        );
      return ofGeometry((geometry) => isWithin(geometry, area));
    }
    case '$box': {
      const [a, b] = positions(operand, 2) as [Position, Position];
      const within = (at: 0 | 1, value: number) =>
        value >= Math.min(a[at], b[at]) && value <= Math.max(a[at], b[at]);
      return ofPosition(([x, y]) => within(0, x) && within(1, y));
    }
    case '$polygon': {
      const corners = positions(operand, 3);
      return ofPosition((position) => isInPolygon(position, corners));
    }
    case '$center': {
      const [[x, y], radius] = circle(operand);
      return ofPosition((position) => Math.hypot(position[0] - x, position[1] - y) <= radius);
    }
    case '$centerSphere': {
      const [centre, radius] = circle(operand);
      const middle = vectorOf(centre);
      return ofGeometry((geometry) => isWithinCap(geometry, middle, radius));
    }
    default:
      throw badValue(`unknown geo specifier: ${shape}`);
  }
}

export function geoIntersects(argument: unknown): Test {
  const [shape, operand] = shapeOf('$geoIntersects', argument);
  if (shape !== '$geometry') throw badValue(`$geoIntersects not supported with provided geometry: ${shape}`);
  const area = queried('$geoIntersects', operand);
  return ofGeometry((geometry) => intersects(geometry, area));
}

/** How far a value is from the point of a $near. */
export interface Distance {
  /** Undefined for what is no place, or not within the bounds. */
  of(value: unknown): number | undefined;
  /** Whether it is measured on the sphere, which says what kind of index it needs. */
  readonly onSphere: boolean;
}

/**
 * $near and $nearSphere: distances in metres from a GeoJSON point; from a pair of coordinates in radians on the sphere,
 * or in units of the plane. Source: "$near", "$nearSphere" in the MongoDB manual.
 */
export function nearness(name: '$near' | '$nearSphere', argument: unknown, siblings: Doc): Distance {
  const given = isDocument(argument) && '$geometry' in argument ? argument : undefined;
  const point = given ? given['$geometry'] : argument;
  const limits = given ?? siblings;
  const centre = geometryOf(point);
  const position = centre?.flat;
  if (!position || centre.points.length + centre.lines.length + centre.polygons.length > 1)
    throw badValue(`invalid point in geo near query ${name} argument`);
  const inMetres = isDocument(point) && 'type' in point;
  const onSphere = inMetres || name === '$nearSphere';
  if (onSphere && !onGlobe(position)) throw badValue('invalid point: out of bounds');
  const third: unknown = Array.isArray(point) ? point[2] : undefined;
  const least = limitOf('$minDistance', limits['$minDistance']) ?? 0;
  const most = limitOf('$maxDistance', limits['$maxDistance'] ?? third) ?? Infinity;
  const measure = onSphere ? onTheSphere(position, inMetres ? EARTH_RADIUS : 1) : onThePlane(position);
  return {
    onSphere,
    of(value) {
      const geometry = storedGeometry(value);
      const distance = geometry && measure(geometry);
      return distance !== undefined && distance >= least && distance <= most ? distance : undefined;
    },
  };
}

function limitOf(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (!isNumber(value) || !(toDouble(value) >= 0)) throw badValue(`${name} must be a non-negative number`);
  return toDouble(value);
}

type Measure = (geometry: Geometry) => number | undefined;

function onTheSphere(position: Position, radius: number): Measure {
  const place = vectorOf(position);
  return (geometry) => {
    const distance = angleTo(place, geometry) * radius;
    return Number.isFinite(distance) ? distance : undefined;
  };
}

const onThePlane =
  ([x, y]: Position): Measure =>
  ({ flat }) =>
    flat && Math.hypot(flat[0] - x, flat[1] - y);
