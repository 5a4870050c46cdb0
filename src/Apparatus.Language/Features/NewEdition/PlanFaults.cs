using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;

namespace Apparatus.Language.Features.NewEdition;

/// <summary>Why a wish for a new edition cannot be fulfilled: one sentence for the person who has it, null when it can.</summary>
public static partial class PlanFaults
{
    // No system takes all of them in the name of a file, and some mean something to Pandoc.
    private const string NotInFileNames = "\\:*?\"<>|";

    /// <summary>The first fault of a plan.</summary>
    public static string? Of(EditionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return OfTitle(plan.Title)
            ?? First(plan.Authors, OfAuthor)
            ?? OfLanguage(plan.Language)
            ?? OfBase(plan.Base)
            ?? (plan.Series.IsEmpty ? "An edition has at least one note series." : First(plan.Series, OfSeries))
            ?? OfRepeatedPrefix(plan.Series)
            ?? OfBibliography(plan.Bibliography, plan.ExistingBibliography is not null)
            ?? OfClash(plan);
    }

    /// <summary>What is wrong with a title.</summary>
    public static string? OfTitle(string title) => OfText("title", title);

    /// <summary>What is wrong with the name of an author.</summary>
    public static string? OfAuthor(string author) => OfText("author", author);

    /// <summary>What is wrong with a language tag.</summary>
    public static string? OfLanguage(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return LanguageTag().IsMatch(tag) ? null : $"‘{tag}’ is no language tag; write one such as en-GB, ru or zh-Hant.";
    }

    /// <summary>What is wrong with the id of a witness.</summary>
    public static string? OfBase(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length > 0 && id.All(char.IsAsciiLetterOrDigit)
            ? null
            : $"‘{id}’ is no id of a witness; write letters from a to z and digits only, such as 1968 or proof.";
    }

    /// <summary>What is wrong with a note series.</summary>
    public static string? OfSeries(PlannedSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Prefix.Length is not (1 or 2) || !series.Prefix.All(char.IsLetter)
            ? $"‘{series.Prefix}’ is no prefix of a note series; write one or two letters, such as a or ed."
            : OfText($"name of the series {series.Prefix}", series.Name) ?? (series.Home is null ? null : OfHome(series));
    }

    /// <summary>What is wrong with the file of a bibliography.</summary>
    /// <param name="path">The file as it was typed.</param>
    /// <param name="exists">Whether it is there already.</param>
    public static string? OfBibliography(string path, bool exists)
    {
        ArgumentNullException.ThrowIfNull(path);
        return BibliographyFormats.FromFileName(path) is null || path[..path.LastIndexOf('.')] is "" or [.., '/']
            ? $"‘{path}’ is no file for a bibliography; its name ends in .bib, .bibtex, .json or .yaml."
            : path.StartsWith('~') ? "Pandoc does not expand “~”; write the path in full."
            : path.Contains("${", StringComparison.Ordinal) || path.Contains("://", StringComparison.Ordinal) || HasControl(path)
                ? $"‘{path}’ is not the path of a file."
            : exists || IsInside(path) ? null
            : $"There is no ‘{path}’, and a new bibliography lies in the folder of the edition; write a name such as {EditionPlan.UsualBibliography}.";
    }

    private static string? OfText(string what, string text) =>
        string.IsNullOrWhiteSpace(text) ? $"The {what} is empty."
        : HasControl(text) ? $"The {what} holds a line break or another character that is not printed."
        : null;

    private static string? OfHome(PlannedSeries series) =>
        series.FirstHome is { } home && IsInside(home) && home.EndsWith(".md", StringComparison.Ordinal)
            ? null
            : $"‘{series.Home}’ is no file for the notes of the series {series.Prefix}; write a path in the folder of the edition, such as notes/{series.Prefix}.md.";

    // GitHub and Markdig do not tell “a” and “A” apart.
    private static string? OfRepeatedPrefix(IEnumerable<PlannedSeries> series) =>
        series.GroupBy(one => one.Prefix, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any()) is { } repeated
            ? $"The prefix ‘{repeated.Key}’ is given to two note series."
            : null;

    // Some disks do not tell “Notes” and “notes” apart.
    private static string? OfClash(EditionPlan plan)
    {
        string[] own = [EditionTemplate.Manifest, EditionTemplate.Glossary, plan.Bibliography];
        var homes = plan.Series.Select(series => series.FirstHome).OfType<string>().Append(EditionTemplate.Text).Distinct().ToList();
        return homes.FirstOrDefault(home => own.Contains(home, StringComparer.OrdinalIgnoreCase)) is { } clash
                ? $"The notes of a series cannot stand in {clash}, which is another file of the edition."
            : homes.GroupBy(home => home, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any()) is { } twice
                ? $"{string.Join(" and ", twice)} differ by case only; write them alike."
            : string.Equals(plan.Bibliography, EditionTemplate.Manifest, StringComparison.OrdinalIgnoreCase)
                ? $"The bibliography cannot stand in {plan.Bibliography}, which is the manifest."
            : null;
    }

    // A path that leads down from the folder. A leading full stop would hide the file, or lead up.
    private static bool IsInside(string path) =>
        !HasControl(path)
        && !path.Any(c => NotInFileNames.Contains(c, StringComparison.Ordinal))
        && path.Split('/').All(part => part.Trim() == part && part.Length > 0 && part[0] is not ('.' or '~') && part[^1] != '.');

    private static bool HasControl(string text) => text.EnumerateRunes().Any(rune =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string? First<T>(IEnumerable<T> items, Func<T, string?> fault) => items.Select(fault).FirstOrDefault(found => found is not null);

    // Language, script, country and variants of RFC 5646: what Pandoc knows how to use.
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*\\z")]
    private static partial Regex LanguageTag();
}
