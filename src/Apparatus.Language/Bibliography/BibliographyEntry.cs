using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>One work: an entry of BibTeX or an item of CSL. All spans are offsets of the whole file.</summary>
public sealed class BibliographyEntry
{
    private readonly ImmutableArray<BibliographyField> written;
    private readonly int distance;
    private ImmutableArray<BibliographyField> fields;

    /// <summary>Makes an entry of what was read.</summary>
    /// <param name="format">How it is written.</param>
    /// <param name="key">The citation key; empty when none is written.</param>
    /// <param name="keySpan">The key alone.</param>
    /// <param name="type">The type, for BibTeX in lower case.</param>
    /// <param name="typeSpan">The type alone.</param>
    /// <param name="span">The whole entry.</param>
    /// <param name="fields">The fields in order.</param>
    /// <param name="aliases">The further keys.</param>
    public BibliographyEntry(
        BibliographyFormat format,
        string key,
        TextSpan keySpan,
        string type,
        TextSpan typeSpan,
        TextSpan span,
        ImmutableArray<BibliographyField> fields,
        ImmutableArray<BibliographyAlias> aliases)
    {
        Format = format;
        Key = key;
        KeySpan = keySpan;
        Type = type;
        TypeSpan = typeSpan;
        Span = span;
        written = this.fields = fields;
        Aliases = aliases;
    }

    private BibliographyEntry(BibliographyEntry before, int distance)
    {
        Format = before.Format;
        Key = before.Key;
        KeySpan = before.KeySpan.Shift(distance);
        Type = before.Type;
        TypeSpan = before.TypeSpan.Shift(distance);
        Span = before.Span.Shift(distance);
        Aliases = before.Aliases.IsEmpty ? [] : ImmutableArray.CreateRange(before.Aliases, alias => alias with { Span = alias.Span.Shift(distance) });
        written = before.written;
        this.distance = before.distance + distance;
    }

    /// <summary>How it is written.</summary>
    public BibliographyFormat Format { get; }

    /// <summary>The citation key; empty when none is written.</summary>
    public string Key { get; }

    /// <summary>The key alone; empty, where the key belongs, when none is written.</summary>
    public TextSpan KeySpan { get; }

    /// <summary>The type, for BibTeX in lower case and without <c>@</c>; empty when a CSL item has none.</summary>
    public string Type { get; }

    /// <summary>The type alone, as written; empty, at the start of the item, when there is none.</summary>
    public TextSpan TypeSpan { get; }

    /// <summary>The whole entry, from <c>@</c> or the item's first character to its last.</summary>
    public TextSpan Span { get; }

    /// <summary>The fields in order, without the key and the type; a field that stands twice is here twice, and the last one counts.</summary>
    public ImmutableArray<BibliographyField> Fields
    {
        get
        {
            // Most entries behind an edit are never looked at before the next one moves them again. Two threads may both do the work.
            if (fields.IsDefault)
            {
                fields = ImmutableArray.CreateRange(written, Moved);
            }

            return fields;
        }
    }

    /// <summary>The further keys of the field <c>ids</c>, in order.</summary>
    public ImmutableArray<BibliographyAlias> Aliases { get; }

    /// <summary>Whether a citation can name this entry: it has a key, and it is not <c>@xdata</c>, which only lends its fields (measured in Pandoc).</summary>
    public bool IsCitable => Key.Length > 0 && !(Format.IsBibTeX() && Type == "xdata");

    /// <summary>The value of the last field with this name, or null. Names of BibTeX ignore case.</summary>
    public string? this[string name] => FindWritten(name)?.Value;

    /// <summary>The last field with this name, or null. Names of BibTeX ignore case.</summary>
    public BibliographyField? Find(string name) => FindWritten(name) is { } field ? distance == 0 ? field : Moved(field) : null;

    /// <summary>Whether it says the same as another entry, as far as that can be told at once: it is the same reading of the same characters, moved or not.</summary>
    internal bool HasSameContent(BibliographyEntry other) => written == other.written && Type == other.Type && Key == other.Key;

    /// <summary>The same entry at another place.</summary>
    /// <param name="by">How many UTF-16 units further on it stands; less than 0 for nearer to the start.</param>
    internal BibliographyEntry Shift(int by) => by == 0 ? this : new BibliographyEntry(this, by);

    private BibliographyField? FindWritten(string name)
    {
        var comparison = Format.IsBibTeX() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var i = written.Length - 1; i >= 0; i--)
        {
            if (string.Equals(written[i].Name, name, comparison))
            {
                return written[i];
            }
        }

        return null;
    }

    private BibliographyField Moved(BibliographyField field) =>
        field with { NameSpan = field.NameSpan.Shift(distance), ValueSpan = field.ValueSpan.Shift(distance) };
}
