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

    [UseMutationConvention]
    public static CountPayload Count(CountInput input) => new(input.From + 1);

    [UseMutationConvention]
    public static RecountPayload Recount(int from) => new(from + 1);
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
