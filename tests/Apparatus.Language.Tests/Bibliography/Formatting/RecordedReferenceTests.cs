using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.Formatting;

/// <summary>
/// References as Pandoc 2.17 writes them with the Chicago 17 style of Debian, recorded by <c>tests/Apparatus.Parity</c>. Where ours differ, a list says why; what is not listed must be the same.
/// </summary>
public sealed partial class RecordedReferenceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Apparatus.Language.Tests/Bibliography/Formatting/Recorded");

    private static readonly BibliographyIndex Works = new([new BibliographySource("/references.bib", BibliographyReader.Read(SourceText.From(File.ReadAllText(Path.Combine(Folder, "references.bib"))), BibliographyFormat.BibLaTeX))]);

    private static readonly IReadOnlyList<string[]> Differences = [.. File.ReadLines(Path.Combine(Folder, "differences.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    public static TheoryData<string, string, string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Folder, "references.tsv")).Select(line => line.Split('\t')))
            {
                forms.Add(line[0], line[1], line[2], line[3]);
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Are_as_recorded(string lang, string key, string form, string recorded)
    {
        var ours = Ours(lang, key, form);
        if (Differences.FirstOrDefault(known => Fits(known[0], lang) && Fits(known[1], key) && Fits(known[2], form)) is { } difference)
        {
            Assert.True(Marks(ours) != Marks(recorded), $"No difference any more: {string.Join(' ', difference)}");
            return;
        }

        Assert.Equal(Marks(recorded), Marks(ours));
    }

    [Fact]
    public void Every_difference_has_a_reason() => Assert.All(Differences, known => Assert.True(known.Length == 4 && known[3].Length > 10));

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Forms.Count >= 60 * 3);

    private static string Ours(string lang, string key, string form)
    {
        var place = Works.Find(key);
        Assert.NotNull(place);
        var work = Works.Resolve(place);
        var text = form switch
        {
            "full" => ReferenceFormatter.Note(work, lang, "20"),
            "short" => ReferenceFormatter.Short(work, lang, "7") + ".",
            _ => ReferenceFormatter.Bibliography(work, lang),
        };
        return Escape().Replace(text, "$1").Replace("<http", "http", StringComparison.Ordinal).Replace(">", string.Empty, StringComparison.Ordinal);
    }

    // Emphasis within emphasis is turned off: “*Reading* Capital *Today*”; there the blanks stand outside the marks.
    private static string Marks(string text) => text.Replace(" *", "*", StringComparison.Ordinal).Replace("* ", "*", StringComparison.Ordinal);

    private static bool Fits(string pattern, string value) => pattern == "*" || pattern == value;

    [GeneratedRegex(@"\\([^\w\s])")]
    private static partial Regex Escape();
}
