using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphQL.Execution;
using GraphQL.Federation.Keys;

namespace GraphQL.Federation.Entities;

/// <summary>
/// Names an entity in the extensions of its error: gateways may lose its index. The key itself may be personal and would end up in their logs,
/// so it is a digest that only who knows the key can compare.
/// </summary>
internal static class EntityFailure
{
    private const int DigestBytes = 8;

    public static FailedValue Of(FailedValue failure, string typeName, EntityKey key) => failure with
    {
        Extensions = new Dictionary<string, object?>(failure.Extensions ?? new Dictionary<string, object?>(), StringComparer.Ordinal)
        {
            ["entity"] = typeName,
            ["entityKey"] = Digest(typeName, key.Values),
        },
    };

    // The type's name and the key's values, and items of lists among them, one a line, in the order of the key.
    private static string Digest(string typeName, IReadOnlyList<object> values)
    {
        var text = string.Join('\n', values.SelectMany(EntityKeyValues.Flatten).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)).Prepend(typeName));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, DigestBytes));
    }
}
