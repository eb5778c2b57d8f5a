using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Sandbox.Hosting;

/// <summary>The values of an enumeration as words: <c>cutShort</c> is <c>CutShort</c>.</summary>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
