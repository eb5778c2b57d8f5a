using GraphQL.DataLoader;

namespace GraphQL.Generators.Tests.Library;

[ObjectType<Book>]
public static partial class BookNode
{
    public static Task<Author?> GetAuthorAsync([Parent] Book book, IAuthorByIdDataLoader authors, CancellationToken cancellationToken) =>
        authors.LoadAsync(book.AuthorId, cancellationToken);

    /// <summary>One chapter after another.</summary>
    public static async IAsyncEnumerable<string?> GetChaptersAsync([Parent] Book book, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await Task.Yield();
            yield return i == 2 ? null : $"{book.Title} {i}";
        }
    }

    /// <summary>Null for a book without readers.</summary>
    public static async Task<IAsyncEnumerable<int>?> GetReaderNumbersAsync([Parent] Book book)
    {
        await Task.Yield();
        return book.Id == 1 ? Numbers() : null;
    }

    [BatchResolver]
    public static async Task<List<int?>> GetLengthAsync([Parent] IReadOnlyList<Book> books, Shelf shelf, int factor = 1)
    {
        shelf.BatchCalls++;
        await Task.Yield();
        return [.. books.Select(b => (int?)(b.Title.Length * factor))];
    }

    private static async IAsyncEnumerable<int> Numbers()
    {
        await Task.Yield();
        yield return 7;
        yield return 8;
    }
}

[ObjectType<Author>]
public static partial class AuthorNode
{
    public static async Task<IReadOnlyList<Book>> GetBooksAsync(
        [Parent] Author author, IBooksByAuthorDataLoader books, CancellationToken cancellationToken) =>
        await books.LoadAsync(author.Id, cancellationToken) ?? [];
}

[InterfaceType<INamed>]
public static partial class NamedNode
{
    public static string GetInitial([Parent] INamed named) => named.Name[..1];
}

internal static class LibraryDataLoaders
{
    [DataLoader]
    public static Task<IReadOnlyDictionary<long, Author>> GetAuthorByIdAsync(
        IReadOnlyList<long> ids, Shelf shelf, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        shelf.AuthorFetches.Add(ids);
        return Task.FromResult<IReadOnlyDictionary<long, Author>>(shelf.Authors.Where(a => ids.Contains(a.Id)).ToDictionary(a => a.Id));
    }

    [DataLoader]
    public static Task<ILookup<long, Book>> GetBooksByAuthorAsync(IReadOnlyList<long> ids, Shelf shelf) =>
        Task.FromResult(shelf.Books.Where(b => ids.Contains(b.AuthorId)).ToLookup(b => (long)b.AuthorId));
}
