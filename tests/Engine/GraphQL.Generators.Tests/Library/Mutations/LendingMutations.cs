using GraphQL.Data;

namespace GraphQL.Generators.Tests.Library.Mutations;

[MutationType]
public static partial class LendingMutations
{
    /// <summary>Lends a book to a reader.</summary>
    /// <param name="bookId">Which book.</param>
    /// <param name="days">For how long.</param>
    /// <returns>The book that is lent.</returns>
    [UseMutationConvention]
    [Error<BookNotFoundException>, Error<BookLentError>, Error(typeof(LendingErrors))]
    public static async Task<Book> LendBookAsync([ID] int bookId, Optional<string?> note, Shelf shelf, CancellationToken cancellationToken, int days = 14)
    {
        await Task.Delay(1, cancellationToken);
        return bookId switch
        {
            2 => throw new BookLentException("Ada"),
            13 => throw new AggregateException(new ReservedException(), new AggregateException(new BookLentException("Eve"))),
            14 => throw new AggregateException(new ReservedException(), new TimeoutException()),
            15 => throw new TimeoutException("Nobody is told this."),
            16 => throw new OverdueException { Days = days },
            17 => throw new InvalidLengthException(note.HasValue ? note.Value ?? "null" : "absent"),
            _ => shelf.Books.FirstOrDefault(b => b.Id == bookId) ?? throw new BookNotFoundException(bookId),
        };
    }

    [UseMutationConvention(
        InputTypeName = "Closing", InputArgumentName = "closing", PayloadTypeName = "Closed", PayloadFieldName = "done",
        PayloadErrorTypeName = "ClosingProblem", PayloadErrorsFieldName = "problems"), Error<OverdueException>]
    public static bool CloseLibrary(string reason) => reason.Length > 0 ? true : throw new OverdueException { Days = 3 };

    [UseMutationConvention]
    public static ValueTask<IReadOnlyList<Genre>?> Tidy() => new([Genre.Novel]);

    [UseMutationConvention]
    public static FieldResult<Author, AuthorUnknownError, BookLentError> Praise(string author, Shelf shelf) => author switch
    {
        "" => new FieldResult<Author, AuthorUnknownError, BookLentError>([new AuthorUnknownError("Who?"), new BookLentError(new BookLentException("Bob"))]),
        _ when shelf.Authors.FirstOrDefault(a => a.Name == author) is { } known => known,
        _ => new AuthorUnknownError("Nobody has this name."),
    };

    [UseMutationConvention, LendingRefusals]
    public static ReturnPayload Return([ID] int bookId, Shelf shelf) => bookId switch
    {
        > 20 => throw new DamagedException(bookId - 20),
        20 => throw new BookLentException("Ada"),
        _ => new ReturnPayload(shelf.Books.First(b => b.Id == bookId), Days: 3, Genre.Novel) { Reminders = ["Once"] },
    };

    [UseMutationConvention]
    public static CountPayload Count(CountInput input) => new(input.From + 1);

    [UseMutationConvention]
    public static RecountPayload Recount(int from) => new(from + 1);
}

/// <summary>A book is back.</summary>
/// <param name="Book">Which one.</param>
/// <param name="Days">How long it was away.</param>
public sealed record ReturnPayload(Book Book, int Days, Genre Genre)
{
    public required IReadOnlyList<string> Reminders { get; init; }

    public bool WasLate => Days > 14;
}

[Error<BookLentError>, Error(typeof(DamageErrors))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class LendingRefusalsAttribute : Attribute;

/// <summary>What came back is not what was lent.</summary>
public sealed class DamagedException(int pages) : Exception("Pages are missing.")
{
    public int Pages { get; } = pages;
}

public sealed record PageMissingError(string Message, int Page);

public static class DamageErrors
{
    public static IReadOnlyList<PageMissingError> CreateErrorFrom(DamagedException exception) =>
        [.. Enumerable.Range(1, exception.Pages - 1).Select(page => new PageMissingError(exception.Message, page))];
}

public sealed record CountInput(int From);

public sealed record CountPayload(int Number);

public sealed record RecountPayload(int Number);

/// <summary>There is no such book.</summary>
public sealed class BookNotFoundException(int bookId) : Exception($"There is no book {bookId}.")
{
    [GraphQLName("id"), ID]
    public int BookId { get; } = bookId;
}

public class LendingException(string message) : Exception(message);

public sealed class BookLentException(string reader) : LendingException("Ask again later.")
{
    public string Reader { get; } = reader;
}

public sealed class ReservedException() : LendingException("Somebody was faster.");

public sealed class InvalidLengthException(string note) : LendingException(note);

public sealed class OverdueException() : Exception("Bring back what you have.")
{
    public int Days { get; init; }
}

/// <summary>Somebody has the book.</summary>
public sealed class BookLentError(BookLentException exception)
{
    public string Message => exception.Message;

    public string Reader => exception.Reader;
}

public sealed record AuthorUnknownError(string Message);

public sealed record LendingRefusedError(string Message);

public sealed record OverdueReminder(string Message, int Days);

public static class LendingErrors
{
    public static LendingRefusedError CreateErrorFrom(LendingException exception) => new(exception.Message);

    public static OverdueReminder CreateErrorFrom(OverdueException exception) => new(exception.Message, exception.Days);
}
