using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>
/// The rule reference as Markdown, made of the rules' own texts: what <c>apparatus rules ED1001</c> prints, what a report
/// carries as help, and what stands in the repository are the same words.
/// </summary>
public static class RuleReference
{
    /// <summary>The whole reference: a table of all rules, then each rule.</summary>
    /// <param name="rules">The rules, in any order; they are sorted by id.</param>
    /// <returns>Markdown with LF line breaks, ended by one.</returns>
    public static string ToMarkdown(IEnumerable<RuleInfo> rules)
    {
        var sorted = rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var result = new StringBuilder("# Rules\n\nMade from the rules’ own texts; to change a text, change the rule.\n\n");
        result.Append("| Rule | Name | Severity | What it reports |\n| --- | --- | --- | --- |\n");
        foreach (var rule in sorted)
        {
            var anchor = $"{rule.Id} {rule.Name}".ToLowerInvariant().Replace(' ', '-');
            var summary = Trim(rule.Summary).Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
            result.Append($"| [{rule.Id}](#{anchor}) | {rule.Name} | {SeverityOf(rule)} | {summary} |\n");
        }

        foreach (var rule in sorted)
        {
            result.Append('\n').Append(ToMarkdown(rule, 2));
        }

        return result.ToString();
    }

    /// <summary>One rule: summary, reason, what it leaves alone, how to mend it, evidence, examples. Sections without text are left out.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="headingLevel">The level of its heading, 1 to 5; its sections are one level below.</param>
    /// <returns>Markdown with LF line breaks, ended by one.</returns>
    public static string ToMarkdown(RuleInfo rule, int headingLevel = 1)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(headingLevel, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(headingLevel, 5);
        var heading = new string('#', headingLevel);
        var section = heading + "# ";
        var result = new StringBuilder();
        result.Append($"{heading} {rule.Id} {rule.Name}\n\n");
        var severity = rule.Severity == Severity.None ? $"off; it is switched on in the manifest, `rules: {{{rule.Id}: info}}`" : SeverityOf(rule);
        result.Append($"Severity: {severity}. {(rule.InLooseFiles ? "Also in files that belong to no edition." : "Only inside an edition.")}\n\n");
        result.Append(Trim(rule.Summary)).Append('\n');
        AddSection("Why", rule.Why);
        AddExample("Bad", rule.Bad);
        AddExample("Good", rule.Good);
        AddSection("How to mend it", rule.HowToFix);
        AddSection("Not reported", rule.Silent);
        AddSection("Evidence", rule.Evidence);
        return result.ToString();

        void AddSection(string title, string text)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                result.Append($"\n{section}{title}\n\n{Trim(text)}\n");
            }
        }

        void AddExample(string title, string example)
        {
            var files = ExampleText.Split(example);
            if (files.IsEmpty)
            {
                return;
            }

            result.Append($"\n{section}{title}\n");
            foreach (var (path, text) in files)
            {
                var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
                result.Append(path.Length == 0 ? "\n" : $"\n`{path}`\n\n");
                result.Append($"{fence}{LanguageOf(path)}\n{text}\n{fence}\n");
            }
        }
    }

    private static string Trim(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    private static string SeverityOf(RuleInfo rule) => rule.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        Severity.Hint => "hint",
        _ => "off",
    };

    private static string LanguageOf(string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "yml" or "yaml" => "yaml",
        "bib" => "bibtex",
        "json" => "json",
        _ => "markdown",
    };

    private static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
