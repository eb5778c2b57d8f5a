using GraphQL.Execution;

namespace GraphQL.Data;

internal static class CursorErrors
{
    public static GraphQLException NoCursor(string argument) => new(
        $"\"{argument}\" is not a cursor of this list. Give the \"cursor\" of an edge, or \"startCursor\" or \"endCursor\" of a page, as it was received.",
        ErrorCodes.BadUserInput);

    public static GraphQLException Mismatch(string argument) => new(
        $"\"{argument}\" is a cursor of a list with another \"where\" or \"order\". Page on with the same ones, or begin at the first page.",
        DataErrorCodes.CursorMismatch);
}
