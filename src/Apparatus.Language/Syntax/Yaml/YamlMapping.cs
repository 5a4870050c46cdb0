using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>A map. A key that occurs twice stays in <see cref="Entries"/> twice; the last one counts (Pandoc does so too).</summary>
/// <param name="Entries">Keys and values in order of the file.</param>
/// <param name="Span">From the first key to the end of the last value.</param>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
{
    /// <summary>The last entry with this key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (Entries[i].Key.Value == key)
            {
                return Entries[i];
            }
        }

        return null;
    }

    /// <summary>The value of the last entry with this key, or null.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;
}
