import { describe } from 'vitest'
import { openMongoStore } from '../../core/store/mongo-store.ts'
import { describeStore } from './contract.ts'
import { describeStorePieces } from './contract-pieces.ts'
import { mongodbHere } from './mongodb-here.ts'

const mongodb = mongodbHere()

describe.skipIf(!mongodb)('with a server', () => {
  const openStore = () => openMongoStore(mongodb!.freshDatabase())
  describeStore('MongoDB', openStore)
  describeStorePieces('MongoDB', openStore)
})
