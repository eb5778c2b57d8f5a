using System.Text.Json;

namespace Personio.Sandbox.Faults;

/// <summary>
/// <c>X-Sandbox-Fault</c> on a request: a fault for that request alone, as the JSON object that <c>/__sandbox/faults</c> takes. It goes before
/// the plan, of which nothing is spent.
/// </summary>
internal static class FaultHeader
{
    public const string Name = "X-Sandbox-Fault";

    /// <summary>False when there is a header that is no fault.</summary>
    public static bool TryRead(HttpRequest request, out SandboxFault? fault, out string? mistake)
    {
        fault = null;
        mistake = null;
        if (request.Headers[Name] is not { Count: > 0 } values)
        {
            return true;
        }

        try
        {
            fault = JsonSerializer.Deserialize(values.ToString(), FaultJsonContext.Default.FaultJson)?.ToFault();
            mistake = fault is null ? "it is null." : FaultPlan.MistakeIn(fault);
        }
        catch (JsonException exception)
        {
            mistake = $$"""send one JSON object such as {"status":503}. {{exception.Message}}""";
        }

        return mistake is null;
    }
}
