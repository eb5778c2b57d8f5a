using System.Globalization;
using System.Text.Json;

namespace Personio.Sandbox.Tests.Hosting;

/// <summary>Reads a member such as <c>errors[0].status</c> or <c>[0].status</c>.</summary>
internal static class JsonPath
{
    public static JsonElement Read(JsonElement json, string path)
        => path.Replace("]", "", StringComparison.Ordinal).Split('.', '[').Where(step => step.Length > 0).Aggregate(json, (at, step)
            => at.ValueKind == JsonValueKind.Array ? at[int.Parse(step, CultureInfo.InvariantCulture)] : at.GetProperty(step));
}
