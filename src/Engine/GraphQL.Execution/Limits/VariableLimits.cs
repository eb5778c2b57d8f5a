using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Execution.Limits;

/// <summary>
/// Holds a request's variables to their limits before any of them is coerced, those that the operation does not declare included: one pass
/// over the JSON text, which ends at the first thing that is too much.
/// </summary>
internal static class VariableLimits
{
    private const int LongestQuotedName = 64;

    // The text has been parsed before; what its parser let pass must not fail here.
    private static readonly JsonReaderOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = int.MaxValue,
    };

    /// <summary>Looks for the first thing that is too much.</summary>
    /// <returns>The error, or null where the variables are within the limits.</returns>
    public static GraphQLError? Check(JsonElement variables, ExecutionLimits limits)
    {
        if (variables.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var utf8 = JsonMarshal.GetRawUtf8Value(variables);
        return utf8.Length > limits.MaxVariablesBytes
            ? Error(
                ErrorCodes.MaxVariablesBytes,
                $"The variables have {utf8.Length} bytes of JSON",
                nameof(ExecutionLimits.MaxVariablesBytes),
                limits.MaxVariablesBytes)
            : CheckValues(utf8, limits);
    }

    private static GraphQLError? CheckValues(ReadOnlySpan<byte> utf8, ExecutionLimits limits)
    {
        var reader = new Utf8JsonReader(utf8, Tolerant);
        var items = new ItemCounts();
        ReadOnlySpan<byte> variable = default;
        while (reader.Read())
        {
            var isName = reader.TokenType is JsonTokenType.PropertyName;
            if (isName && reader.CurrentDepth == 1)
            {
                variable = reader.ValueSpan;
            }

            if ((isName || reader.TokenType is JsonTokenType.String) && reader.ValueSpan.Length > limits.MaxVariableStringBytes)
            {
                return Error(
                    ErrorCodes.MaxVariableStringBytes,
                    $"{Describe(variable)} holds a string of {reader.ValueSpan.Length} bytes",
                    nameof(ExecutionLimits.MaxVariableStringBytes),
                    limits.MaxVariableStringBytes);
            }

            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth > limits.MaxVariableDepth)
            {
                return Error(
                    ErrorCodes.MaxVariableDepth,
                    $"{Describe(variable)} is nested {reader.CurrentDepth} levels deep or more",
                    nameof(ExecutionLimits.MaxVariableDepth),
                    limits.MaxVariableDepth);
            }

            if (items.Count(ref reader) > limits.MaxVariableListItems)
            {
                return Error(
                    ErrorCodes.MaxVariableListItems,
                    $"{Describe(variable)} holds a list with more items than that",
                    nameof(ExecutionLimits.MaxVariableListItems),
                    limits.MaxVariableListItems);
            }
        }

        return null;
    }

    private static string Describe(ReadOnlySpan<byte> variable) =>
        variable.Length > LongestQuotedName ? "A variable" : $"Variable \"${Encoding.UTF8.GetString(variable)}\"";

    private static GraphQLError Error(string code, string problem, string setting, int allowed) => new(
        $"{problem}; at most {allowed} are allowed ({LimitSetting.Of(setting)}). Send less at once.") { Code = code };

    /// <summary>How many items each open list has so far; an object is no list and counts nothing.</summary>
    private struct ItemCounts
    {
        private const int NoList = -1;

        private int[] _open;

        public ItemCounts() => _open = [];

        /// <summary>Takes the reader's token into account.</summary>
        /// <returns>How many items the list around it has now; 0 or less where there is none.</returns>
        public int Count(ref Utf8JsonReader reader)
        {
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject or JsonTokenType.PropertyName)
            {
                return 0;
            }

            var depth = reader.CurrentDepth;
            var count = depth > 0 && _open[depth - 1] >= 0 ? ++_open[depth - 1] : 0;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                if (depth >= _open.Length)
                {
                    Array.Resize(ref _open, Math.Max(8, depth * 2));
                }

                _open[depth] = reader.TokenType is JsonTokenType.StartArray ? 0 : NoList;
            }

            return count;
        }
    }
}
