using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1;

/// <summary>How v1 calls the status of an absence.</summary>
internal static class AbsenceStatusWords
{
    public static string Of(AbsencePeriod period) => period.Status switch
    {
        AbsenceStatus.Approved => "approved",
        AbsenceStatus.Rejected => "rejected",
        AbsenceStatus.SubstituteRequested => "requested",
        _ => "pending",
    };
}
