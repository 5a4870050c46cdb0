using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6002: what is meant as front matter is printed as text, or lost.</summary>
public sealed class FrontMatterNotRead : Rule
{
    private static readonly RuleInfo Description = new()
    {
        Id = "ED6002",
        Name = "front-matter-not-read",
        Severity = Severity.Error,
        Summary = "The block at the start of the file is meant as front matter, but Pandoc does not read it as such.",
        Why = """
            Front matter begins with `---` at the very start of a line, the first key on the next line, and ends with a line
            `---` or `...`. One blank line or space in the wrong place, and Pandoc takes the first `---` for a rule, and prints
            the keys as a heading or a paragraph. Title, bibliography and settings have no effect. There is no warning.

            Many editors and previews are more lenient, so the fault is easy to overlook.
            """,
        Silent = """
            - A rule at the start of a file, with ordinary text under it.
            - A byte-order mark before the block.
            - Front matter that is found but is not valid YAML: ED6001 speaks of that.
            """,
        HowToFix = "Remove the blank line or the spaces, or add the closing `---`. The fix does this and can be applied in bulk.",
        Evidence = "Measured with Pandoc 2.17: a rule and a heading or paragraph are printed, without a message.",
        Bad = """
            {|ED6002:---|}

            title: The Debate on the Trade Unions
            lang: en-GB
            ---

            The debate began in November.
            """,
        Good = """
            ---
            title: The Debate on the Trade Unions
            lang: en-GB
            ---

            The debate began in November.
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (UnreadFrontMatter.Find(document) is { } found)
        {
            context.Report(
                found.Opener,
                $"This block is not read as front matter: {found.Reason}.",
                fixes: [context.Fix(found.Remedy, true, found.Edits)]);
        }
    }
}
