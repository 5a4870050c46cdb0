using System;
using System.Globalization;
using System.Text;

namespace Apparatus.Testing;

/// <summary>A bibliography of any size as a program exports it: the same seed gives the same text.</summary>
public static class LargeBibliography
{
    private static readonly string[] Families = "Ashdown Bowyer Carlén Dvořák Ekström Farrow Gerlach Holub Ivanov Järvinen Kovalenko Lindqvist Marchand Novák Osborne Petrov Quist Rådström Sokolov Tanner".Split(' ');
    private static readonly string[] Givens = "Ada Boris Clara Daniel Elena Fyodor Greta Henrik Irina Jakob".Split(' ');
    private static readonly string[] Nouns = "Committees Councils Delegates Factories Harbours Looms Miners Printers Railways Schools Strikes Unions Wages Workshops".Split(' ');
    private static readonly string[] Places = "Aberdeen Bergen Cardiff Dundee Essen Ghent Leeds Lyon Malmö Turin".Split(' ');

    /// <summary>The key of an entry.</summary>
    /// <param name="number">Its number, from 0.</param>
    public static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"{Plain(Families[number % Families.Length])}{1880 + (number % 140)}{Nouns[number / 7 % Nouns.Length]}{number}").ToLowerInvariant();

    /// <summary>Writes a <c>.bib</c> file of about 240 characters for each entry.</summary>
    /// <param name="entries">How many.</param>
    /// <param name="seed">Another seed gives another text with the same keys.</param>
    public static string Write(int entries, int seed = 1)
    {
        var random = new Random(seed);
        var text = new StringBuilder("@string{harbour = {Harbour Press}}\n\n");
        for (var i = 0; i < entries; i++)
        {
            var family = Families[i % Families.Length];
            var title = $"{Pick(Nouns)} and {Pick(Nouns)} of {Pick(Places)}";
            var isArticle = i % 3 == 1;
            text.Append(CultureInfo.InvariantCulture, $"@{(isArticle ? "article" : "book")}{{{Key(i)},\n  author = {{{family}, {Pick(Givens)}{(i % 4 == 0 ? $" and {Pick(Families)}, {Pick(Givens)}" : string.Empty)}}},\n");
            text.Append(CultureInfo.InvariantCulture, $"  title = {{{title}: {Pick(Nouns)} {i}}},\n  date = {{{1880 + (i % 140)}}},\n");
            text.Append(isArticle
                ? string.Create(CultureInfo.InvariantCulture, $"  journaltitle = {{{Pick(Places)} Review}},\n  volume = {{{i % 60}}},\n  pages = {{{i % 300}--{(i % 300) + 12}}},\n")
                : string.Create(CultureInfo.InvariantCulture, $"  publisher = harbour,\n  location = {{{Pick(Places)}}},\n"));
            text.Append(CultureInfo.InvariantCulture, $"  langid = {{english}},\n  keywords = {{{Pick(Nouns)},{Pick(Places)}}}\n}}\n\n");
        }

        return text.ToString();

        string Pick(string[] words) => words[random.Next(words.Length)];
    }

    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).AsSpan().ToString().Split('\u0301', '\u0302', '\u0303', '\u0308', '\u030A', '\u030C'));
}
