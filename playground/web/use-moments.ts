import { useMemo } from 'react'
import { dateIn } from '../../core/workflow/date-in.ts'
import { daysBetween } from '../../core/workflow/iso-days.ts'
import { clockInWords, dayInWords, longDayInWords, weekdayInWords, type Moments } from './moments.ts'
import { useDesk } from './desk/desk-context.ts'
import { useWords } from './use-words.ts'

export interface DueWords {
  readonly text: string
  readonly tone: 'plain' | 'warm' | 'alert'
}

/** From how many working days before its date a deadline is soon. */
const soon = 3

/** Dates and deadlines of a desk in the reader's words, relative to today when they are close. */
export function useMoments() {
  return useMomentsOn(useDesk())
}

/** The same where nobody is at work: on a day, in a time zone. */
export function useMomentsOn({ today, timeZone }: { readonly today: string; readonly timeZone: string }) {
  const { t, language } = useWords()
  return useMemo(() => {
    const moments: Moments = { locale: language.locale, today, timeZone }

    const day = (date: string): string => {
      const distance = daysBetween(today, date)
      if (distance === 0) return t('when.today')
      if (distance === 1) return t('when.tomorrow')
      if (distance === -1) return t('when.yesterday')
      return dayInWords(date, moments)
    }
    const dateOf = (instant: string): string => (hasZone(instant) ? dateIn(timeZone, instant) : instant.slice(0, 10))
    const clock = (instant: string): string =>
      hasZone(instant) ? clockInWords(instant, moments) : clockInWords(`${instant.slice(0, 16)}Z`, { ...moments, timeZone: 'UTC' })

    const moment = (instant: string): string => {
      const date = dateOf(instant)
      const time = clock(instant)
      const distance = daysBetween(today, date)
      if (distance === 0) return t('when.todayAt', { time })
      if (distance === -1) return t('when.yesterdayAt', { time })
      if (distance === 1) return t('when.tomorrowAt', { time })
      return dayInWords(date, moments)
    }
    const due = (date: string, workingDays: number): DueWords => {
      const distance = daysBetween(today, date)
      if (distance < 0) return { tone: 'alert', text: t('when.overdue', { count: -distance }) }
      if (distance === 0) return { tone: 'warm', text: t('when.dueToday') }
      if (distance === 1) return { tone: 'warm', text: t('when.dueTomorrow') }
      if (workingDays <= soon) return { tone: 'warm', text: t('when.in', { count: workingDays }) }
      return { tone: 'plain', text: t('when.by', { day: dayInWords(date, moments) }) }
    }
    const away = (date: string): string => {
      const distance = daysBetween(today, date)
      return distance > 1 ? t('when.inDays', { count: distance }) : day(date)
    }
    return {
      today, day, moment, due, clock, dateOf,
      /** "tomorrow", "in 3 days"; the day itself once it is past. */
      away,
      longDay: (date: string) => longDayInWords(date, moments),
      weekday: (date: string) => weekdayInWords(date, moments),
    }
  }, [t, language.locale, today, timeZone])
}

/** A meeting agreed for 10:00 is written without a zone: it is 10:00 wherever it is read. */
function hasZone(instant: string): boolean {
  return /(Z|[+-]\d\d:?\d\d)$/.test(instant)
}
