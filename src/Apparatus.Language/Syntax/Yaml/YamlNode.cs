using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>A YAML value with its place in the file's text.</summary>
/// <param name="Span">The value as written, quotation marks included, without its key; in offsets of the whole file.</param>
public abstract record YamlNode(TextSpan Span);

/// <summary>A single value.</summary>
/// <param name="Value">The value after YAML's own unescaping.</param>
/// <param name="IsPlain">Whether it is written without quotation marks, so that <c>true</c> or <c>1</c> is not a text.</param>
/// <param name="Span">The value as written, quotation marks included.</param>
public sealed record YamlScalar(string Value, bool IsPlain, TextSpan Span) : YamlNode(Span);

/// <summary>A list.</summary>
/// <param name="Items">Its values in order.</param>
/// <param name="Span">From the first item's mark to the end of the last item.</param>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

/// <summary>One key with its value.</summary>
/// <param name="Key">The key; never a list or map (such keys are left out).</param>
/// <param name="Value">Its value; an empty plain scalar where nothing is written.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

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
