import type { Project } from './project.js'

/** Decides when to look: at the page that is being written at once, at the whole site when there is time. */
export interface Schedule {
  /** Something was typed. */
  changed(project: Project): void
  /** Something was saved, or changed on disk. */
  renew(project: Project): void
  stop(): void
}

/** In milliseconds: keystrokes nearer to each other than this are looked at together. */
const TOGETHER = 5
/** In milliseconds without a keystroke: time to look at the whole site; more for one that takes long to look at. */
const LEISURE = 700
const TIMES_THE_EFFORT = 3

interface Actions {
  show(project: Project): Promise<void>
  renew(project: Project): Promise<void>
  /** Hears of a fault of ours; the editor goes on. */
  onFault(error: unknown): void
}

export function createSchedule({ show, renew, onFault }: Actions): Schedule {
  const timers = new Map<Project, { soon?: NodeJS.Timeout; later?: NodeJS.Timeout }>()
  const timersOf = (project: Project) => {
    const own = timers.get(project) ?? {}
    timers.set(project, own)
    return own
  }
  return {
    changed(project) {
      const own = timersOf(project)
      clearTimeout(own.soon)
      clearTimeout(own.later)
      own.soon = setTimeout(() => void show(project).catch(onFault), TOGETHER)
      own.later = setTimeout(
        () => void renew(project).catch(onFault),
        Math.max(LEISURE, TIMES_THE_EFFORT * project.effort),
      )
    },
    renew(project) {
      const own = timersOf(project)
      clearTimeout(own.later)
      own.later = setTimeout(() => void renew(project).catch(onFault), TOGETHER)
    },
    stop() {
      for (const { soon, later } of timers.values()) {
        clearTimeout(soon)
        clearTimeout(later)
      }
      timers.clear()
    },
  }
}
