import { createContext, useContext } from 'react';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { GridPlace } from './grid';
import { DocumentSection, MatrixEdit, Scope } from './model';

/** What the parts of the editor share. */
export interface Editor {
  matrix: ResponsibilityMatrix;
  scope: Scope;
  setScope(scope: Scope): void;
  /** Edits; `typing` names the field, so that all that is typed there is one step back. */
  edit(edit: MatrixEdit, options?: { typing?: string }): void;
  /** Selects a cell and puts the focus on it. */
  goTo(place: GridPlace): void;
  /** Shows what holds for all tasks, and puts the focus on it. */
  openSettings(section?: DocumentSection): void;
}

/** See {@link useEditor}. */
export const EditorContext = createContext<Editor | undefined>(undefined);

/** The editor that a component is part of. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) {
    throw new Error('useEditor needs an EditorContext above it');
  }
  return editor;
}
