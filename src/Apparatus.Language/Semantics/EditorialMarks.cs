using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics;

/// <summary>All marks of the format.</summary>
public static class EditorialMarks
{
    private static readonly (string, string) Resp = ("resp", "who answers for it");
    private static readonly (string, string) Cert = ("cert", "how certain it is: high, medium, low");
    private static readonly (string, string) Reason = ("reason", "why");

    /// <summary>The marks, those of the source text first.</summary>
    public static ImmutableArray<EditorialMark> All { get; } =
    [
        Editorial("sic", "error kept", ("corr", "what it should read"), Resp, Cert),
        Editorial("corr", "error corrected", ("sic", "what the witness has"), Resp, Cert),
        Editorial("supplied", "supplied by the editor", Reason, Resp, Cert, ("source", "where it is taken from")),
        Editorial("unclear", "doubtful reading", Reason, Cert, Resp),
        Editorial("gap", "gap", Reason, ("extent", "how much is missing"), ("unit", "what the extent counts"), Resp),
        Editorial("surplus", "superfluous in the witness", Reason, Resp),
        Editorial("reg", "regularised", ("orig", "what the witness has"), Resp),
        new("pb", "page begins", [("n", "the number as printed"), ("ed", "the witness")]),
        new("term", "term of the glossary", [("key", "the entry that is meant"), ("also", "further forms"), ("scope", "where this meaning holds")]),
        new("person", "person in the glossary", [("also", "further forms"), ("scope", "where this meaning holds")]),
        new("place", "place in the glossary", [("also", "further forms"), ("scope", "where this meaning holds")]),
        new("org", "body in the glossary", [("also", "further forms"), ("scope", "where this meaning holds")]),
        new("work", "work in the glossary", [("also", "further forms"), ("scope", "where this meaning holds")]),
        new("noterm", "not the term of the glossary", []),
        new("by", "signature of a note", []),
        Change("insertion", "inserted"),
        Change("deletion", "deleted"),
        Change("comment-start", "comment begins"),
        Change("comment-end", "comment ends"),
    ];

    private static readonly FrozenDictionary<string, EditorialMark> ByClass = All.ToFrozenDictionary(mark => mark.Class, StringComparer.Ordinal);

    /// <summary>The names of the classes with which Pandoc keeps the changes of a word processor (Pandoc manual, <c>--track-changes</c>).</summary>
    public static ImmutableArray<string> Changes { get; } = ["insertion", "deletion", "comment-start", "comment-end", "paragraph-insertion", "paragraph-deletion"];

    /// <summary>The mark of a span; null when none of its classes is one.</summary>
    public static EditorialMark? Of(SpanNode span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return span.Attributes.Classes.Select(name => ByClass.GetValueOrDefault(name.Text)).FirstOrDefault(mark => mark is not null);
    }

    /// <summary>What a span says of the text itself: an editorial mark, or a change that is still open; null for anything else (a term, a signature, a page marker).</summary>
    public static EditorialMark? OfText(SpanNode span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return All.FirstOrDefault(mark => (mark.IsEditorial || Changes.Contains(mark.Class)) && span.Attributes.HasClass(mark.Class));
    }

    /// <summary>Whether an attribute means something on a mark, or is one of those that mean the same everywhere (<c>lang</c>, <c>dir</c>, <c>custom-style</c>, <c>data-…</c>).</summary>
    public static bool Knows(EditorialMark mark, string attribute)
    {
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(attribute);
        return attribute is "lang" or "dir" or "custom-style" or "role" or "style" or "title"
            || attribute.StartsWith("data-", StringComparison.Ordinal)
            || attribute.StartsWith("aria-", StringComparison.Ordinal)
            || mark.Attributes.Any(known => known.Name == attribute);
    }

    /// <summary>What a mark says of its words, for people: <c>error kept; reads “could”</c>. Attributes come with their values.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="span">A span with it.</param>
    /// <param name="names">Makes the name of a witness or a series out of an id; left out, the id itself.</param>
    public static string Describe(EditorialMark mark, SpanNode span, Func<string, string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(span);
        var parts = new List<string> { mark.Meaning };
        foreach (var pair in span.Attributes.Pairs)
        {
            var value = pair.Value.Text;
            var words = pair.Key.Text switch
            {
                "corr" => $"reads “{value}”",
                "sic" or "orig" => $"the witness has “{value}”",
                "reason" => value,
                "extent" => value,
                "cert" => $"certainty: {value}",
                "resp" => $"by {names?.Invoke(value) ?? value}",
                "author" => $"by {value}",
                "date" => value,
                _ => null,
            };
            if (words is { Length: > 0 } && Knows(mark, pair.Key.Text))
            {
                parts.Add(words);
            }
        }

        return string.Join(" · ", parts);
    }

    private static EditorialMark Editorial(string name, string meaning, params ImmutableArray<(string, string)> attributes) => new(name, meaning, attributes) { IsEditorial = true };

    private static EditorialMark Change(string name, string meaning) => new(name, meaning, [("author", "who made the change"), ("date", "when"), ("id", "which comment")]);
}
