using GraphQL.Data;
using GraphQL.Execution;

namespace GraphQL.Generators.Tests.Library;

[QueryType]
public static partial class LibraryQueries
{
    public static IReadOnlyList<Book> GetBooks(BookFilter? filter, Shelf shelf)
    {
        var books = shelf.Books.Where(b =>
            (filter?.Genre is null || b.Genre == filter.Genre)
            && filter?.Ids?.Contains(b.Id) != false
            && (filter?.Years is null || b.Published?.Year >= filter.Years.From));
        return [.. filter?.Reverse == true ? books.Reverse() : books];
    }

    public static Book? GetBook(BookBy by, Shelf shelf) =>
        shelf.Books.FirstOrDefault(b => b.Id == by.Id || string.Equals(b.Title, by.Title, StringComparison.Ordinal));

    [UsePaging(DefaultPageSize = 2, MaxPageSize = 3)]
    public static async Task<Connection<Book>> GetPagedBooksAsync(PagingArguments page, Shelf shelf, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        var books = shelf.Books.Take(page.First ?? 0).ToList();
        return new Connection<Book>(
            [.. books.Select(b => new Edge<Book>(b, $"c{b.Id}"))], new PageInfo(true, false, "c1", $"c{books[^1].Id}"), shelf.Books.Count);
    }

    public static ISearchable[] Search(string text, Shelf shelf) =>
    [
        .. shelf.Books.Where(b => b.Title.Contains(text, StringComparison.OrdinalIgnoreCase)),
        .. shelf.Authors.Where(a => a.Name.Contains(text, StringComparison.OrdinalIgnoreCase)),
    ];

    public static IReadOnlyList<IHolding> GetHoldings(Shelf shelf) => [shelf.Authors[0], new Chair(4)];

    public static IEnumerable<INamed> GetNamed(Shelf shelf) => shelf.Authors;

    public static IReadOnlyCollection<string> GetSelection(SelectedFields fields, int depth = 2, Genre genre = Genre.ScienceFiction) =>
        [depth.ToString(System.Globalization.CultureInfo.InvariantCulture), genre.ToString(), .. fields.Names];
}

[MutationType]
public static partial class LibraryMutations
{
    public static string Rename([ID] int id, Optional<string?> title) => $"{id}:{(title.HasValue ? title.Value ?? "null" : "absent")}";
}
