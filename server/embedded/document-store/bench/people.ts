import { Schema } from 'mongoose';

/** A document of about 400 bytes, with an index of its own and an array, as the platform has many. */
export const personSchema = new Schema({
  name: String,
  email: { type: String, index: true },
  age: Number,
  city: String,
  score: Number,
  skills: [{ name: String, level: Number }],
  bio: String,
});

export const person = (n: number) => ({
  name: `name ${n}`,
  email: `p${n}@example.org`,
  age: 18 + (n % 50),
  city: `city ${n % 13}`,
  score: (n * 7919) % 100_003,
  skills: [
    { name: `skill ${n % 40}`, level: 1 + (n % 5) },
    { name: `skill ${n % 17}`, level: 1 + (n % 3) },
  ],
  bio: 'x'.repeat(120),
});
