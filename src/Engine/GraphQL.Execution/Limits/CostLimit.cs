using System.Buffers;
using System.Globalization;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.Execution.Limits;

/// <summary>Holds operations to what they may cost, and tells clients what they do.</summary>
internal static class CostLimit
{
    private const string ExtensionName = "operationCost";

    public static bool IsOff(ExecutionLimits limits) =>
        double.IsPositiveInfinity(limits.MaxFieldCost) && double.IsPositiveInfinity(limits.MaxTypeCost);

    /// <summary>Compares an operation's cost with the limits.</summary>
    /// <returns>The errors; null where the cost is within the limits.</returns>
    public static IReadOnlyList<GraphQLError>? Check(OperationDefinitionNode operation, OperationCost cost, ExecutionLimits limits)
    {
        // What is no number is beyond every limit.
        var field = cost.Field <= limits.MaxFieldCost;
        var type = cost.Type <= limits.MaxTypeCost;
        if (field && type)
        {
            return null;
        }

        var errors = new List<GraphQLError>(2);
        if (!field)
        {
            errors.Add(Error(
                operation, ErrorCodes.MaxFieldCost, "fieldCost", cost.Field, nameof(ExecutionLimits.MaxFieldCost), limits.MaxFieldCost,
                "Resolving", "Ask for fewer fields that have to be fetched, or for smaller pages."));
        }

        if (!type)
        {
            errors.Add(Error(
                operation, ErrorCodes.MaxTypeCost, "typeCost", cost.Type, nameof(ExecutionLimits.MaxTypeCost), limits.MaxTypeCost,
                "The answer of", "Ask for smaller pages, above all inside each other."));
        }

        return errors;
    }

    /// <summary>Adds the cost to a response's <c>extensions</c>.</summary>
    public static OperationResult Tell(OperationResult result, OperationCost cost)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Write(json, "fieldCost", cost.Field);
            Write(json, "typeCost", cost.Type);
            json.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        result.AddExtension(ExtensionName, JsonElement.ParseValue(ref reader));
        return result;
    }

    private static GraphQLError Error(
        OperationDefinitionNode operation, string code, string key, double cost, string setting, double allowed, string what, string advice) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"{what} {Describe(operation)} may cost {cost}; at most {allowed} is allowed ({LimitSetting.Of(setting)}). {advice}"))
        {
            Code = code,
            Locations = operation.Location.IsKnown ? [new ErrorLocation(operation.Location.Line, operation.Location.Column)] : [],
            Extensions = double.IsFinite(cost)
                ? new Dictionary<string, object?>(StringComparer.Ordinal) { [key] = cost, [$"max{char.ToUpperInvariant(key[0])}{key[1..]}"] = allowed }
                : null,
        };

    private static string Describe(OperationDefinitionNode operation) =>
        operation.Name is { } name ? $"operation \"{name.Value}\"" : "the operation";

    // JSON has no infinity.
    private static void Write(Utf8JsonWriter json, string name, double cost)
    {
        if (double.IsFinite(cost))
        {
            json.WriteNumber(name, cost);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
