using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Employees;

/// <summary>
/// <c>extensions.warnings</c>: that Personio left out attributes which the operation selects. It does so without a word, and a null of theirs
/// looks like any other.
/// </summary>
internal sealed class AttributeWarnings : IResponseExtension
{
    public string Name => "warnings";

    public object? Read(OperationRequest request)
    {
        var keys = request.Services.GetRequiredService<EmployeeDirectory>().FindUnreadable();
        return keys.Count == 0 ? null : JsonSerializer.SerializeToElement([AttributeWarning.Of(keys)], AttributeWarningJson.Default.AttributeWarningArray);
    }
}

/// <summary>What an answer lacks.</summary>
/// <param name="Code">One of <see cref="WarningCodes"/>.</param>
/// <param name="Message">What is missing and what to do.</param>
/// <param name="Attributes">Personio's keys of the attributes.</param>
internal sealed record AttributeWarning(string Code, string Message, IReadOnlyList<string> Attributes)
{
    public static AttributeWarning Of(IReadOnlyList<string> attributes) => new(
        WarningCodes.AttributeNotReadable,
        $"Personio left out of all employees: {string.Join(", ", attributes)}. Their fields are null, whatever Personio holds. Release the attributes for the API "
        + "credential in Personio: Settings, Integrations, API credentials, the credential, readable employee attributes.",
        attributes);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AttributeWarning[]))]
internal sealed partial class AttributeWarningJson : JsonSerializerContext;
