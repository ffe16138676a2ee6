/** A place on the sphere, as a vector of length 1. */
export type Vector = readonly [number, number, number];
/** A line or ring of places, joined by the shortest ways between them. */
export type Path = readonly Vector[];

/** What MongoDB takes the earth's radius for, in metres. */
export const EARTH_RADIUS = 6_378_100;
/** Places nearer than this, a hundredth of a millimetre, are one: what the arithmetic cannot tell apart. */
const SAME = 1e-12;
/** Less than this is no turn to either side: segments that touch are not taken to cross. */
const NOISE = 1e-15;

export const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const lengthOf = (a: Vector) => Math.hypot(...a);

export function unit(a: Vector): Vector {
  const length = lengthOf(a);
  return [a[0] / length, a[1] / length, a[2] / length];
}

/** Degrees to a place. */
export function vectorOf([longitude, latitude]: readonly [number, number]): Vector {
  const lng = (longitude * Math.PI) / 180;
  const lat = (latitude * Math.PI) / 180;
  return [Math.cos(lat) * Math.cos(lng), Math.cos(lat) * Math.sin(lng), Math.sin(lat)];
}

/** The angle between two places, in radians. */
export const angle = (a: Vector, b: Vector) => Math.atan2(lengthOf(cross(a, b)), dot(a, b));

/** The pairs of neighbours on a path. */
export function segmentsOf(path: Path): [Vector, Vector][] {
  return path.slice(1).map((end, at) => [path[at] as Vector, end]);
}

/** The angle from a place to the nearest of a segment's places. */
export function angleToSegment(place: Vector, [start, end]: readonly [Vector, Vector]): number {
  const normal = cross(start, end);
  const beside = dot(cross(normal, start), place) >= 0 && dot(cross(end, normal), place) >= 0;
  if (beside && lengthOf(normal) > 0)
    return Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(unit(normal), place)))));
  return Math.min(angle(place, start), angle(place, end));
}

export const isSame = (a: Vector, b: Vector) => angle(a, b) < SAME;
export const isOnPath = (place: Vector, path: Path) =>
  segmentsOf(path).some((segment) => angleToSegment(place, segment) < SAME);

/** Whether two segments meet within both, not at an end of one. */
export function segmentsCross([a, b]: readonly [Vector, Vector], [c, d]: readonly [Vector, Vector]): boolean {
  const ab = cross(a, b);
  const cd = cross(c, d);
  const turns = [-dot(ab, c), dot(ab, d), -dot(cd, b), dot(cd, a)];
  return turns.every((turn) => turn > NOISE) || turns.every((turn) => turn < -NOISE);
}

export const pathsCross = (one: Path, other: Path) =>
  segmentsOf(one).some((segment) => segmentsOf(other).some((each) => segmentsCross(segment, each)));

/** A ring and the place it is looked at from: all of it lies in the hemisphere around that. */
export interface Ring {
  readonly path: Path;
  readonly centre: Vector;
}

/** The ring of a path; undefined when it does not fit into a hemisphere around its middle. */
export function ringOf(path: Path): Ring | undefined {
  const sum = path.slice(1).reduce<Vector>((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0]);
  const centre = unit(sum);
  return path.every((place) => dot(place, centre) > NOISE) ? { path, centre } : undefined;
}

/**
 * Whether a place is within a ring, the smaller of the two areas it parts. Seen from the middle of the sphere, its
 * edges are straight on the plane that touches the sphere at the centre, so that the plane's rule holds.
 */
export function isInRing(place: Vector, { path, centre }: Ring): boolean {
  if (dot(place, centre) <= 0) return false;
  const east = unit(cross(Math.abs(centre[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0], centre));
  const north = cross(centre, east);
  const project = (each: Vector): [number, number] => {
    const depth = dot(each, centre);
    return [dot(each, east) / depth, dot(each, north) / depth];
  };
  return isInPolygon(project(place), path.map(project));
}

/** Whether a point is within a polygon of the plane: a ray from it meets the edges an odd number of times. */
export function isInPolygon(
  [x, y]: readonly [number, number],
  corners: readonly (readonly [number, number])[],
): boolean {
  let inside = false;
  let [fromX, fromY] = corners.at(-1) as readonly [number, number];
  for (const [toX, toY] of corners) {
    if (fromY > y !== toY > y && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX) inside = !inside;
    [fromX, fromY] = [toX, toY];
  }
  return inside;
}
