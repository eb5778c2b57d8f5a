using GraphQL.Language;

namespace GraphQL.Fuzzing.Targets;

/// <summary>Reads text that need not be GraphQL.</summary>
internal static class Syntax
{
    /// <summary>The result, or null where the text is refused; any other exception is a fault.</summary>
    public static T? Try<T>(Func<T> parse) where T : class => Try(parse, out _);

    public static T? Try<T>(Func<T> parse, out SyntaxException? refusal) where T : class
    {
        refusal = null;
        try
        {
            return parse();
        }
        catch (SyntaxException exception)
        {
            refusal = exception;
            return null;
        }
    }
}
