using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Glossary;

namespace Apparatus.Language.Features.Completion;

/// <summary>The forms of an entry as a person writes them in prose.</summary>
internal static class TermForms
{
    /// <summary>The headword and the variants that are not to be avoided, with their words alone; the headword first.</summary>
    public static IEnumerable<(string Text, bool IsVariant)> Of(GlossaryEntry entry)
    {
        // A glossary has "Kollontai, Alexandra", prose "Alexandra Kollontai".
        var headword = entry.Kind == EntryKind.Person && entry.Headword.Split(',') is [{ Length: > 0 } last, { Length: > 0 } first] ? $"{first.Trim()} {last.Trim()}" : entry.Headword;
        return entry.Variants.Where(variant => !variant.IsDiscouraged).Select(variant => (variant.Text, IsVariant: true)).Prepend((headword, false));
    }

    /// <summary>
    /// A form in the case that has been typed: a capital at the start of a sentence, a small letter in its middle. Names, exact forms and forms with
    /// further capitals keep theirs.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="form">One of its forms.</param>
    /// <param name="typed">What has been typed of it; empty for nothing yet.</param>
    public static string Write(GlossaryEntry entry, string form, string typed)
    {
        if (typed.Length == 0 || form.Length == 0 || entry.IsCaseExact)
        {
            return form;
        }

        if (char.IsUpper(typed[0]) && char.IsLower(form[0]))
        {
            return char.ToUpperInvariant(form[0]) + form[1..];
        }

        return entry.Kind == EntryKind.Term && char.IsLower(typed[0]) && char.IsUpper(form[0]) && !form.Skip(1).Any(char.IsUpper)
            ? char.ToLowerInvariant(form[0]) + form[1..]
            : form;
    }
}
