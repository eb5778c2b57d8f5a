using System.Text.Json.Serialization;
using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>What is kept, and compared, under an idempotency key.</summary>
[JsonSerializable(typeof(CreateEmployeeInput))]
[JsonSerializable(typeof(CreatedEmployee))]
internal sealed partial class EmployeeJson : JsonSerializerContext;
