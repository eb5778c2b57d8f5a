using GraphQL.Execution;

namespace GraphQL.Data;

/// <summary>Which page of a list a client asks for; checked, so that exactly one of <see cref="First"/> and <see cref="Last"/> is set.</summary>
public sealed record PagingArguments
{
    /// <summary>Items a page has by default.</summary>
    public const int DefaultPageSize = 25;

    /// <summary>Items a page may have by default.</summary>
    public const int DefaultMaxPageSize = 100;

    private PagingArguments()
    {
    }

    /// <summary>How many items from the beginning, or behind <see cref="After"/>.</summary>
    public int? First { get; private init; }

    /// <summary>The cursor the page begins behind.</summary>
    public string? After { get; private init; }

    /// <summary>How many items from the end, or ahead of <see cref="Before"/>.</summary>
    public int? Last { get; private init; }

    /// <summary>The cursor the page ends ahead of.</summary>
    public string? Before { get; private init; }

    /// <summary>Checks what a client sent.</summary>
    /// <exception cref="GraphQLException">
    /// <c>BAD_USER_INPUT</c>: both <c>first</c> and <c>last</c>, a negative number, or more than the largest page.
    /// </exception>
    public static PagingArguments Create(
        int? first, string? after, int? last, string? before,
        int defaultPageSize = DefaultPageSize, int maxPageSize = DefaultMaxPageSize)
    {
        if (first is not null && last is not null)
        {
            throw Refuse("Give either \"first\" or \"last\", not both.");
        }

        Check("first", first, maxPageSize);
        Check("last", last, maxPageSize);
        return new PagingArguments
        {
            First = first ?? (last is null ? defaultPageSize : null),
            After = after,
            Last = last,
            Before = before,
        };
    }

    private static void Check(string argument, int? value, int maxPageSize)
    {
        if (value < 0)
        {
            throw Refuse($"\"{argument}\" must not be negative.");
        }

        if (value > maxPageSize)
        {
            throw Refuse($"\"{argument}\" is {value}, but a page of this field has at most {maxPageSize} items. Ask for less and page on with cursors.");
        }
    }

    private static GraphQLException Refuse(string message) => new(message, ErrorCodes.BadUserInput);
}
