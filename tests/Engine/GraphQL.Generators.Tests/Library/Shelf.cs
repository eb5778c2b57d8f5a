namespace GraphQL.Generators.Tests.Library;

/// <summary>What the library holds, and how often it was asked.</summary>
public sealed class Shelf
{
    public IReadOnlyList<Book> Books { get; } =
    [
        new(1, "Emma", Genre.Novel, 4.5, new DateOnly(1815, 12, 23), 10),
        new(2, "Persuasion", Genre.Novel, null, null, 10),
        new(3, "Solaris", Genre.ScienceFiction, double.NaN, new DateOnly(1961, 1, 1), 20),
        new(13, "The \"Thirteenth\"", (Genre)99, 1, null, 30),
    ];

    public IReadOnlyList<Author> Authors { get; } = [new(10, "Jane Austen"), new(20, "Stanisław Lem")];

    public List<IReadOnlyList<long>> AuthorFetches { get; } = [];

    public int BatchCalls { get; set; }
}
