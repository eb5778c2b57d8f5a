using System.Text.Json.Serialization;

namespace Engine.Benchmarks.Employees;

/// <summary>The response as plain records, for the baseline.</summary>
internal sealed record EmployeesResponse(EmployeesData Data);

internal sealed record EmployeesData(Employee[] Employees);

/// <summary>The baseline: code that a source generator wrote for exactly this response, on the serializer's fast path.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EmployeesResponse))]
internal sealed partial class EmployeeJson : JsonSerializerContext;
