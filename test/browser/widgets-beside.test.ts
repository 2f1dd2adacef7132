import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atEveryControl } from './every-control.ts'

const desk = atEveryControl()
const { open, write, press, question, typedBefore } = desk

test('a reason for no answer puts the control out of use, and gives the answer back when it is taken away', async () => {
  const page = desk.page()
  await open('words')
  const story = page.getByRole('textbox', { name: 'What brings you here?' })
  const refuses = question('/words/story').getByRole('button', { name: 'Prefers not to say' })
  await story.fill('A long way')
  await refuses.click()
  expect(await story.isDisabled()).toBe(true)
  expect(await story.inputValue()).toBe('')
  expect(await refuses.getAttribute('aria-pressed')).toBe('true')
  await refuses.click()
  expect(await story.isDisabled()).toBe(false)
  expect(await story.inputValue()).toBe('A long way')
})

test('a reason given while the last key is still being heard shows no text that is not kept, and gives the newest one back', async () => {
  const page = desk.page()
  await open('words')
  const story = page.getByRole('textbox', { name: 'What brings you here?' })
  const refuses = question('/words/story').getByRole('button', { name: 'Prefers not to say' })
  await story.fill('Told')
  await story.blur()
  await story.fill('')
  await story.blur()
  // Assistive technology presses a button without leaving the field.
  await story.focus()
  await refuses.evaluate((button: HTMLButtonElement) => {
    document.execCommand('insertText', false, 'Newest')
    button.click()
  })
  expect(await refuses.getAttribute('aria-pressed')).toBe('true')
  expect(await story.inputValue()).toBe('')
  await refuses.click()
  expect(await story.inputValue()).toBe('Newest')
})

test('the towns offered follow the region; one that is not offered any more is shown as such until somebody decides', async () => {
  const page = desk.page()
  await typedBefore({ one: { region: 'emilia', town: 'forli' } })
  await open('one')
  await page.getByRole('combobox', { name: 'Region' }).click()
  await page.getByRole('option', { name: 'Piedmont' }).click()
  await page.getByText('“Forlì” is no longer among the answers').waitFor()
  const town = page.getByRole('combobox', { name: 'Town' })
  expect(await town.inputValue()).toBe('Forlì')
  await town.focus()
  await town.press('Tab')
  await page.locator('.cl-question[data-wrong]', { hasText: 'Town' }).waitFor()
  expect(await page.getByText('“Forlì” cannot be chosen').count()).toBe(0)
  expect(await town.getAttribute('aria-describedby')).toContain('-problem')
  expect(await page.locator(`[id="${(await town.getAttribute('aria-describedby'))?.split(' ')[0]}"]`).innerText()).toContain('“Forlì” is no longer among the answers')
  await page.getByRole('combobox', { name: 'Town' }).click()
  expect(await page.getByRole('option').allInnerTexts()).toEqual(['Torino', 'Asti'])
  await page.getByRole('option', { name: 'Asti' }).click()
  await page.getByText('is no longer among the answers').waitFor({ state: 'detached' })
})

test('a row that was removed can be put back, the last one too; the most say why no row comes', async () => {
  const page = desk.page()
  await typedBefore({ children: [{ first_name: 'Ana', age: 7 }, { first_name: 'Luca' }] })
  await open('children')
  await page.getByRole('button', { name: 'Remove: Ana, 7' }).click()
  // The form begins with one, and who has none takes it out.
  await page.getByRole('button', { name: 'Remove: Luca' }).click()
  await page.locator('section.cl-row-card').first().waitFor({ state: 'detached' })
  const line = (child: string) => page.locator('.cl-undo', { hasText: `Removed: ${child}` })
  await line('Luca').getByRole('button', { name: 'Put it back' }).click()
  await page.getByRole('region', { name: 'Luca' }).waitFor()
  await line('Luca').waitFor({ state: 'detached' })
  await line('Ana, 7').getByRole('button', { name: 'Put it back' }).click()
  await page.getByRole('region', { name: 'Ana, 7' }).waitFor()
  expect(await page.locator('section.cl-row-card').first().getAttribute('aria-label')).toBe('Ana, 7')
  await page.getByRole('button', { name: 'Add a child' }).focus()
  await press('Enter')
  // Who adds a row goes on typing in it.
  await write('Mia')
  await page.getByRole('region', { name: 'Mia' }).waitFor()
  await page.getByText('No more than 3 can be added.').waitFor()
  await page.getByRole('button', { name: 'Add a child' }).click({ force: true })
  expect(await page.locator('section.cl-row-card').count()).toBe(3)
})

test('of several rows removed one after the other each can be put back, as long as the form is open', async () => {
  const page = desk.page()
  await typedBefore({ children: [{ first_name: 'Ana', age: 7 }, { first_name: 'Luca', age: 9 }, { first_name: 'Mia', age: 3 }] })
  await open('children')
  await page.getByRole('button', { name: 'Remove: Ana, 7' }).click()
  await page.getByRole('button', { name: 'Remove: Luca, 9' }).click()
  const line = (child: string) => page.locator('.cl-undo', { hasText: `Removed: ${child}` })
  await line('Luca, 9').getByRole('button', { name: 'Put it back' }).click()
  await line('Luca, 9').waitFor({ state: 'detached' })
  await line('Ana, 7').getByRole('button', { name: 'Put it back' }).click()
  const names = () => page.locator('section.cl-row-card').evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')))
  await expect.poll(names).toEqual(['Ana, 7', 'Luca, 9', 'Mia, 3'])

  await page.getByRole('button', { name: 'Remove: Mia, 3' }).click()
  await line('Mia, 3').waitFor()
  await page.locator('.cl-form-page').getByRole('link').first().click()
  await page.locator('.cl-form-page').waitFor({ state: 'detached' })
  // Of itself it would stay for twenty seconds.
  await line('Mia, 3').waitFor({ state: 'detached', timeout: 10_000 })
})

/** A photo as a phone makes it: with words in it that nobody sees. */
async function phonePhoto(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 1500
    canvas.getContext('2d')!.fillRect(0, 0, 3000, 1500)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'))
    return [...new Uint8Array(await blob!.arrayBuffer())]
  })
  const said = Buffer.from('Exif\0\0taken at 45.07 7.69')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(said.length + 2)
  return Buffer.concat([Buffer.from(bytes.slice(0, 2)), Buffer.from([0xff, 0xe1]), length, said, Buffer.from(bytes.slice(2))])
}

test('a photo is made smaller and plain before it is sent, and sent again after it was lost', async () => {
  const page = desk.page()
  await open('evidence')
  const sent: Buffer[] = []
  await page.route('**/attachments', (route) => {
    sent.push(route.request().postDataBuffer()!)
    return sent.length === 1 ? route.abort() : route.continue()
  })
  const buffer = await phonePhoto(page)
  expect(buffer.includes('45.07')).toBe(true)
  const damage = question('/evidence/damage')
  await damage.locator('input[type=file]').setInputFiles({ name: 'wall.jpg', mimeType: 'image/jpeg', buffer })
  await damage.getByText('It did not arrive').waitFor()
  await damage.getByRole('button', { name: 'Try again' }).click()
  const picture = damage.getByRole('img', { name: 'Picture: wall.jpg' })
  await picture.waitFor()
  expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([2000, 1000])
  expect(sent.map((each) => [each.subarray(0, 2).toString('hex'), each.includes('45.07')])).toEqual([['ffd8', false], ['ffd8', false]])

  await question('/evidence/letter').locator('input[type=file]').setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') })
  await page.getByText('This is neither a picture nor a PDF.').waitFor()
})

test('a place is the device\'s, with how exact it is; a signature can be drawn', async () => {
  const page = desk.page()
  const context = page.context()
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 45.0703112, longitude: 7.6868564, accuracy: 12 })
  await open('evidence')
  await page.getByRole('button', { name: 'Use the place I am at' }).click()
  await page.getByText('to within 12 m').waitFor()
  expect(await page.getByLabel('Latitude').inputValue()).toBe('45.07031')

  await page.getByRole('button', { name: 'Draw it instead' }).click()
  const sheet = (await page.getByRole('img', { name: 'Sign here' }).boundingBox())!
  await page.mouse.move(sheet.x + 30, sheet.y + 90)
  await page.mouse.down()
  await page.mouse.move(sheet.x + 160, sheet.y + 40, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Keep this signature' }).click()
  await page.getByRole('img', { name: 'Signed by hand' }).waitFor()
  await page.reload()
  await page.getByText('Signed by hand').waitFor()
  expect(await page.getByLabel('Longitude').inputValue()).toBe('7.68686')
})
