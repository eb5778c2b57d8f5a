using System.Globalization;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Applications;

/// <summary>What can be told about the attributes of a candidate without asking Personio (Personio v1: recruiting).</summary>
internal static class CandidateAttributeRules
{
    private const int MaxAttributes = 50;
    private const int MaxValueLength = 10_000;
    private const string CustomPrefix = "custom_attribute_";

    private static readonly HashSet<string> Known = ["birthday", "gender", "location", "phone", "available_from", "salary_expectations"];
    private static readonly HashSet<string> Genders = ["male", "female", "diverse", "undefined"];

    public static void Check(InputMistakes mistakes, IReadOnlyList<ApplicationAttributeInput> attributes)
    {
        ApplicationInputRules.CheckCount(mistakes, "attributes", attributes.Count, MaxAttributes);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(attributes.Count, MaxAttributes); i++)
        {
            var attribute = attributes[i];
            if (!Known.Contains(attribute.Id) && !IsCustom(attribute.Id))
            {
                mistakes.Add(
                    $"attributes[{i}].id", WriteErrorCodes.InvalidValue, $"Must be {string.Join(", ", Known.Order(StringComparer.Ordinal))}, or {CustomPrefix} and a number.");
            }
            else if (!seen.Add(attribute.Id))
            {
                mistakes.Add($"attributes[{i}].id", WriteErrorCodes.Contradiction, "Must be there once.");
            }

            CheckValue(mistakes, $"attributes[{i}].value", attribute);
        }
    }

    private static void CheckValue(InputMistakes mistakes, string field, ApplicationAttributeInput attribute)
    {
        mistakes.RequireText(field, attribute.Value, MaxValueLength);
        if (attribute.Id == "gender" && !Genders.Contains(attribute.Value))
        {
            mistakes.Add(field, WriteErrorCodes.InvalidValue, "Must be male, female, diverse or undefined.");
        }
        else if (attribute.Id == "birthday" && !DateOnly.TryParseExact(attribute.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            mistakes.Add(field, WriteErrorCodes.InvalidFormat, "Must be a day as yyyy-MM-dd.");
        }
    }

    private static bool IsCustom(string id) =>
        id.StartsWith(CustomPrefix, StringComparison.Ordinal) && id[CustomPrefix.Length..] is { Length: > 0 and <= 19 } number && number.All(char.IsAsciiDigit);
}
