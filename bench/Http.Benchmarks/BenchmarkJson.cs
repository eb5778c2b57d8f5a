using System.Text.Json.Serialization;
using Engine.Benchmarks.Employees;

namespace Http.Benchmarks;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class QueryJson : JsonSerializerContext;

/// <summary>The endpoint's serializer: the generated writer where ASP.NET can use it, its metadata elsewhere.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EmployeesResponse))]
internal sealed partial class EndpointJson : JsonSerializerContext;
