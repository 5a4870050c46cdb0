using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>A list or map whose end has not been read yet.</summary>
/// <param name="isMapping">Whether it is a map.</param>
/// <param name="isFlow">Whether it is written with brackets or braces.</param>
/// <param name="start">Offset in the file of its first character.</param>
/// <param name="anchor">The name that aliases call it by, or null.</param>
internal sealed class YamlFrame(bool isMapping, bool isFlow, int start, string? anchor)
{
    private const string MergeKey = "<<";

    private readonly ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
    private readonly ImmutableArray<YamlEntry>.Builder entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private readonly List<YamlEntry> merged = [];
    private readonly Dictionary<string, TextSpan> keys = [];
    private YamlScalar? key;

    /// <summary>Whether it is a map.</summary>
    public bool IsMapping { get; } = isMapping;

    /// <summary>Whether it is written with brackets or braces.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>Offset in the file of its first character.</summary>
    public int Start { get; } = start;

    /// <summary>The name that aliases call it by, or null.</summary>
    public string? Anchor { get; } = anchor;

    /// <summary>Whether a key has been read whose value has not.</summary>
    public bool HasKey { get; private set; }

    /// <summary>Offset in the file after the last value read so far.</summary>
    public int LastEnd { get; set; } = start;

    /// <summary>How many values it holds, itself and all repeated by aliases counted.</summary>
    public long Size { get; set; } = 1;

    /// <summary>Remembers a key; when it is there already, says where it stands first.</summary>
    public bool TryDeclare(YamlScalar declared, out TextSpan first)
    {
        if (keys.TryAdd(declared.Value, declared.Span))
        {
            first = default;
            return true;
        }

        first = keys[declared.Value];
        return declared.Value == MergeKey;
    }

    /// <summary>Sets the key of the next value; null for a key that is left out together with its value.</summary>
    public void SetKey(YamlScalar? read)
    {
        key = read;
        HasKey = true;
    }

    /// <summary>Adds a value of a list.</summary>
    public void AddItem(YamlNode item) => items.Add(item);

    /// <summary>Adds the value of the key that was set last.</summary>
    public void AddValue(YamlNode value)
    {
        if (key is { IsPlain: true, Value: MergeKey } && value is YamlMapping or YamlSequence)
        {
            Merge(value);
        }
        else if (key is not null)
        {
            entries.Add(new YamlEntry(key, value));
        }

        key = null;
        HasKey = false;
    }

    /// <summary>The values of the list.</summary>
    public ImmutableArray<YamlNode> TakeItems() => items.DrainToImmutable();

    /// <summary>The keys and values of the map; merged ones come first, since its own keys count more.</summary>
    public ImmutableArray<YamlEntry> TakeEntries()
    {
        if (merged.Count > 0)
        {
            entries.InsertRange(0, merged);
        }

        return entries.DrainToImmutable();
    }

    // Of several merged maps the first that has a key counts, so earlier ones are put behind later ones.
    private void Merge(YamlNode value)
    {
        if (value is YamlMapping map)
        {
            merged.InsertRange(0, map.Entries);
            return;
        }

        foreach (var item in value is YamlSequence list ? list.Items : [])
        {
            if (item is YamlMapping part)
            {
                merged.InsertRange(0, part.Entries);
            }
        }
    }
}
