using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>An edition of markup with a cursor, and the questions that tests of navigation ask of it.</summary>
internal sealed class NavigationCase
{
    private readonly Markup markup;

    public NavigationCase(string text)
    {
        markup = Markup.Parse(text);
        Edition = Fixture.Edition(markup);
        var (path, offset) = markup.Cursor ?? (markup.Files[0].Path, 0);
        Offset = offset;
        Model = new SemanticModel(Edition, Edition.Find($"{Fixture.Root}/{path}") ?? throw new ArgumentException($"{path} is not part of the edition."));
    }

    public Edition Edition { get; }

    public SemanticModel Model { get; }

    public int Offset { get; }

    /// <summary>The marked stretches of a name, file by file in the order of the markup, as places with what stands there.</summary>
    public List<string> Marked(string name) =>
        [.. markup.Files.SelectMany(file => markup.Spans.Where(span => span.Path == file.Path && span.Name == name)).Select(span => Show($"{Fixture.Root}/{span.Path}", span.Span))];

    public string Show(string path, TextSpan span)
    {
        var file = markup.Files.FirstOrDefault(file => $"{Fixture.Root}/{file.Path}" == path);
        return $"{Edition.DisplayPath(path)} {span} «{file?.Text.ToString(span)}»";
    }

    /// <summary>The texts of all files after some changes, each after a header; only those that differ.</summary>
    public string After(IEnumerable<Change> changes)
    {
        var edits = changes.SelectMany(change => change.Edits).ToLookup(edit => edit.Path);
        var files = markup.Files
            .Select(file => (file.Path, Before: file.Text.Content, After: file.Text.WithEdits(edits[$"{Fixture.Root}/{file.Path}"].Select(edit => edit.Edit)).Content))
            .Where(file => file.Before != file.After);
        return string.Concat(files.Select(file => $"//- {file.Path}\n{file.After}"));
    }

    /// <summary>An edition with the texts changed, read anew.</summary>
    public static ImmutableDictionary<string, string> Apply(Edition edition, IEnumerable<FileEdit> edits)
    {
        var lookup = edits.ToLookup(edit => edit.Path);
        return edition.AllDocuments.DistinctBy(document => document.Path)
            .ToImmutableDictionary(document => document.Path, document => document.Text.WithEdits(lookup[document.Path].Select(edit => edit.Edit)).Content);
    }

    public static void Same(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
}
