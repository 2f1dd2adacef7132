const longestSide = 2000
const quality = 0.86

/**
 * A picture drawn anew as JPEG, at most 2000 px on its longer side. Nothing but what is seen goes along: the place, the
 * camera and the time that a phone writes into its photos stay behind. Undefined where the browser cannot read it.
 */
export async function plainPicture(file: Blob): Promise<Blob | undefined> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const pen = canvas.getContext('2d')
    if (!pen) return undefined
    // What was transparent would turn black.
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    return await new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', quality))
  } catch {
    return undefined
  }
}
