using System;
using Apparatus.Language.Diagnostics;
using Xunit;

namespace Apparatus.Language.Tests.Diagnostics;

public sealed class RuleReferenceTests
{
    private static RuleInfo Rule { get; } = new()
    {
        Id = "ED1001",
        Name = "undefined-note",
        Severity = Severity.Error,
        Summary = "A note | is missing.",
        Why = "It is lost.\r\n",
        Silent = "Code.",
        HowToFix = "Write it.",
        Evidence = "",
        Bad = "Text.{|ED1001:[^x]|}",
        Good = "Text.[^x]\n\n[^x]: Note.\n",
    };

    [Fact]
    public void A_rule_reads_as_a_page()
    {
        Assert.Equal(
            """
            # ED1001 undefined-note

            Severity: error. Only inside an edition.

            A note | is missing.

            ## Why

            It is lost.

            ## Bad

            ```markdown
            Text.[^x]
            ```

            ## Good

            ```markdown
            Text.[^x]

            [^x]: Note.
            ```

            ## How to mend it

            Write it.

            ## Not reported

            Code.

            """,
            RuleReference.ToMarkdown(Rule));
    }

    [Theory]
    [InlineData("a[|b|]c", "abc")]
    [InlineData("a{|ED1001:b|}c", "abc")]
    [InlineData("a{|first place:b|}c", "a{|first place:b|}c")]
    [InlineData("a$0b", "ab")]
    [InlineData("{|ED1001:[|x|]|}", "x")]
    [InlineData("{|ED1001:a [^x]|} | b |}", "a [^x] | b |}")]
    [InlineData("| a |] b |", "| a |] b |")]
    [InlineData("{||}", "{||}")]
    [InlineData("{|a:|}", "")]
    public void Marks_of_the_tests_are_taken_away(string marked, string plain)
    {
        var page = RuleReference.ToMarkdown(Rule with { Bad = "<" + marked + ">" });

        Assert.Contains($"## Bad\n\n```markdown\n<{plain}>\n```\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_are_named_and_fences_are_long_enough()
    {
        var page = RuleReference.ToMarkdown(Rule with
        {
            Bad = "//- edition.yml\ninput-files:\n- a.md\n//- a.md\n````\ncode\n````\n//- r.bib\n@book{x}\n",
        });

        Assert.Contains(
            """
            ## Bad

            `edition.yml`

            ```yaml
            input-files:
            - a.md
            ```

            `a.md`

            `````markdown
            ````
            code
            ````
            `````

            `r.bib`

            ```bibtex
            @book{x}
            ```

            """,
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_reference_is_sorted_and_begins_with_a_table()
    {
        var text = RuleReference.ToMarkdown([Rule with { Id = "ED2001", Name = "b", Severity = Severity.None }, Rule]);

        Assert.Contains(
            "| [ED1001](#ed1001-undefined-note) | undefined-note | error | A note \\| is missing. |\n| [ED2001](#ed2001-b) | b | off | A note \\| is missing. |\n\n## ED1001 undefined-note\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains("\n### Why\n", text, StringComparison.Ordinal);
    }
}
