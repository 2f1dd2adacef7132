import { Button } from '@mantine/core'
import { useState } from 'react'
import { IconCurrentLocation } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { geoUri, placeOf, type Place } from './geo-uri.ts'
import { fieldNumber, readNumber } from './read-number.ts'
import { asText, groupAttributes, type WidgetProps } from './widget-props.ts'

/** About a metre: what comes after tells nothing. */
const decimals = 5
const patience = 15_000

/** A place: where this device is, or degrees typed from a map. */
export function LocationAnswer(props: WidgetProps) {
  const { t, number, language } = useWords()
  const { id, value, onAnswer } = props
  const [said, setSaid] = useState<'finding' | 'placeDenied' | 'placeUnknown'>()
  const [typed, setTyped] = useState<Partial<Place>>({})
  const place = placeOf(asText(value))

  function find(): void {
    setSaid('finding')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setSaid(undefined)
        setTyped({})
        onAnswer(geoUri({ latitude: latitude.toFixed(decimals), longitude: longitude.toFixed(decimals), accuracy }))
      },
      ({ code, PERMISSION_DENIED }) => setSaid(code === PERMISSION_DENIED ? 'placeDenied' : 'placeUnknown'),
      { enableHighAccuracy: true, timeout: patience },
    )
  }

  function type(part: 'latitude' | 'longitude', text: string): void {
    setTyped({ ...typed, [part]: text })
    // Typed by hand, it is as exact as it was typed: no accuracy goes along.
    const degrees = String(readNumber(text, language.id) ?? '')
    const { latitude, longitude } = place
    onAnswer(geoUri(part === 'latitude' ? { latitude: degrees, longitude } : { latitude, longitude: degrees }))
  }

  function written(part: 'latitude' | 'longitude'): string {
    const held = place[part]
    const words = typed[part]
    if (words !== undefined && String(readNumber(words, language.id) ?? '') === held) return words
    return held !== '' && Number.isFinite(Number(held)) ? fieldNumber(Number(held), language.id) : held
  }

  return (
    <div role="group" {...groupAttributes(props)} id={`${id}-place`} className="cl-location">
      <div className="cl-answer-row">
        <Button variant="default" leftSection={<IconCurrentLocation size={18} aria-hidden="true" />} disabled={said === 'finding'} onClick={find}>
          {t('answer.usePlace')}
        </Button>
        <span className="cl-small" role="status">
          {said && t(`answer.${said}`)}
          {!said && place.accuracy !== undefined && t('answer.accuracy', { metres: number(place.accuracy) })}
        </span>
      </div>
      <div className="cl-answer-row">
        {(['latitude', 'longitude'] as const).map((part, index) => (
          <label key={part} className="cl-degrees">
            <span>{t(`answer.${part}`)}</span>
            <input
              id={index === 0 ? id : `${id}-${part}`}
              className="cl-field"
              inputMode="decimal"
              autoComplete="off"
              aria-describedby={props.describedBy}
              aria-invalid={props.isWrong || undefined}
              aria-required={props.isRequired || undefined}
              value={written(part)}
              onChange={({ currentTarget }) => type(part, currentTarget.value)}
            />
          </label>
        ))}
      </div>
    </div>
  )
}
