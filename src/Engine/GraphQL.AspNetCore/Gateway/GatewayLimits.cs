using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Gateway;

/// <summary>
/// What a gateway may ask for beyond others, unless the program says otherwise: it asks for many clients at once, in documents that it writes itself.
/// </summary>
internal static class GatewayLimits
{
    private const int MaxListItems = 10_000;
    private const int MaxBytes = 4 * 1024 * 1024;
    private const int MaxErrors = 10_001;
    private const int MaxDocumentBytes = 256 * 1024;
    private const int Factor = 10;

    // A gateway that looks entities up by fields of their own asks for each by an alias with a variable.
    private const int MaxLookups = 1_000;
    private const int TokensOfLookup = 40;

    public static void Raise(GraphQLLimits limits)
    {
        limits.MaxRequestBodyBytes = Math.Max(limits.MaxRequestBodyBytes, MaxBytes);
        limits.MaxVariablesBytes = Math.Max(limits.MaxVariablesBytes, MaxBytes);
        limits.MaxVariableListItems = Math.Max(limits.MaxVariableListItems, MaxListItems);
        limits.MaxErrors = Math.Max(limits.MaxErrors, MaxErrors);
        limits.MaxBytes = Math.Max(limits.MaxBytes, MaxDocumentBytes);
        limits.MaxTokens = Math.Max(Times(limits.MaxTokens), MaxLookups * TokensOfLookup);
        limits.MaxFields = Times(limits.MaxFields);
        limits.MaxExpandedFields = Times(limits.MaxExpandedFields);
        limits.MaxFragmentVisits = Times(limits.MaxFragmentVisits);
        limits.MaxVariableDefinitions = Math.Max(Times(limits.MaxVariableDefinitions), MaxLookups);
        limits.MaxAliases = Math.Max(Times(limits.MaxAliases), MaxLookups);
        limits.MaxRootFields = Math.Max(Times(limits.MaxRootFields), MaxLookups);
        limits.MaxFieldCost *= Factor;
        limits.MaxTypeCost *= Factor;
    }

    /// <summary>The limits of a request.</summary>
    public static GraphQLLimits Of(this IOptionsMonitor<GraphQLLimits> limits, bool isGateway) =>
        isGateway ? limits.Get(GraphQLGatewayOptions.LimitsName) : limits.CurrentValue;

    private static int Times(int limit) => (int)Math.Min((long)limit * Factor, int.MaxValue);
}
