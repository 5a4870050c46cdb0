using System.Linq;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Reads lists of names as CSL writes them: maps with <c>family</c> and <c>given</c>, or <c>literal</c>.</summary>
internal static class CslNames
{
    /// <summary>The names of a value; nobody for none. A single map counts as a list of one, a text as the name of a body.</summary>
    public static NameList Read(YamlNode? node, bool isMarkdown) => node switch
    {
        YamlSequence list => new NameList([.. list.Items.Select(item => ReadName(item, isMarkdown)).OfType<PersonName>()]),
        null => NameList.None,
        _ => ReadName(node, isMarkdown) is { } name ? new NameList([name]) : NameList.None,
    };

    private static PersonName? ReadName(YamlNode node, bool isMarkdown)
    {
        if (node is YamlScalar scalar)
        {
            return CslText.Decode(scalar.Value, isMarkdown) is { Length: > 0 } text ? new PersonName(text) : null;
        }

        if (node is not YamlMapping map)
        {
            return null;
        }

        var family = Part("family", "literal");
        var given = Part("given");
        return family.Length + given.Length == 0
            ? null
            : new PersonName(family, given, Part("dropping-particle"), Part("non-dropping-particle"), Part("suffix"));

        string Part(params string[] names) => names.Select(name => map[name]).OfType<YamlScalar>().Select(value => CslText.Decode(value.Value, isMarkdown)).FirstOrDefault(value => value.Length > 0) ?? string.Empty;
    }
}
