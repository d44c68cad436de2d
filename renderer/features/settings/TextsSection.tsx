import { useState } from 'react';
import { FOLLOW_UP_CHANNELS, TEMPLATE_RULES } from '#shared/domain/choices.ts';
import type { FollowUpChannel } from '#shared/followups/snapshot.ts';
import { drafts } from '#shared/messages/drafts.ts';
import type { TemplateRule } from '#shared/messages/draftTexts.ts';
import { followUps } from '#shared/messages/followUps.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTyped } from '../../ui/useTyped.ts';
import { Section } from './Section.tsx';
import styles from './SettingsScreen.module.css';
import { TemplateEditor } from './TemplateEditor.tsx';
import texts from './Texts.module.css';
import { useSettings } from './useSettings.ts';

const words = drafts.templates;

type LineProps = {
  readonly label: string;
  readonly value: string;
  readonly length: number;
  readonly onChange: (text: string) => void;
};

/** A line of the user's own, kept when they are done with it. */
const OwnLine = ({ label, value, length, onChange }: LineProps) => {
  const { typed, setTyped, commit } = useTyped((text) => {
    if (text.trim() !== value) onChange(text.trim());
    return true;
  });
  return (
    <TextField
      label={label}
      value={typed ?? value}
      maxLength={length}
      dir="auto"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
};

/** How the user signs, and what they would rather say themselves. */
export const TextsSection = () => {
  const [{ myName, myPhone }, change] = useSettings();
  const [rule, setRule] = useState<TemplateRule>('applied');
  const [channel, setChannel] = useState<FollowUpChannel>('email');
  return (
    <Section heading={words.heading}>
      <p className={styles.hint}>{words.hint}</p>
      <div className={texts.pair}>
        <OwnLine label={words.myName} value={myName} length={200} onChange={(name) => change({ myName: name })} />
        <OwnLine label={words.myPhone} value={myPhone} length={60} onChange={(phone) => change({ myPhone: phone })} />
      </div>
      <p className={styles.hint}>{words.youHint}</p>
      <div className={texts.pair}>
        <Select
          label={words.rule}
          options={TEMPLATE_RULES.map((value) => ({ value, label: followUps.rules[value] }))}
          value={rule}
          onChange={setRule}
        />
        <Select
          label={words.channel}
          options={FOLLOW_UP_CHANNELS.map((value) => ({ value, label: drafts.channels[value] }))}
          value={channel}
          onChange={setChannel}
        />
      </div>
      <TemplateEditor key={`${rule} ${channel}`} rule={rule} channel={channel} />
    </Section>
  );
};
