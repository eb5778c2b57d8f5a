using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Employees;

/// <summary>What there is beside the attributes: pictures and balances.</summary>
public sealed partial class EmployeesClient
{
    private const string BalanceRoute = "/v1/company/employees/{id}/absences/balance";
    private const string PictureRoute = "/v1/company/employees/{id}/profile-picture";
    private const string SizedPictureRoute = "/v1/company/employees/{id}/profile-picture/{width}";

    /// <summary>
    /// What an employee has left of each type of absence, or null when there is no such employee. One call each: mind the rate limit.
    /// </summary>
    public async Task<IReadOnlyList<AbsenceBalance>?> GetAbsenceBalancesAsync(string id, CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsNumeric(id))
        {
            return null;
        }

        var request = Read(BalanceRoute, new QueryString($"{ListRoute}/{id}/absences/balance")) with { NullWhenNotFound = true };
        using var payload = await transport.SendAsync(request, cancellationToken);
        return payload is null ? null : JsonGuard.Read(payload, static payload =>
        {
            var reader = PersonioJson.Reader(payload.Json);
            var list = JsonSerializer.Deserialize(ref reader, PersonioJsonContext.Default.AbsenceBalanceList);
            return list?.Data ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it has no data.");
        });
    }

    /// <summary>
    /// An employee's picture, or null: Personio does not tell an employee who does not exist from one without a picture or one whose
    /// picture the credential may not see.
    /// </summary>
    /// <param name="id">Personio's id.</param>
    /// <param name="width">The width wanted, in pixels; the original size when null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<ProfilePicture?> GetProfilePictureAsync(string id, int? width = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width ?? 1, 1, nameof(width));
        if (!PersonioIds.IsNumeric(id))
        {
            return null;
        }

        var path = $"{ListRoute}/{id}/profile-picture";
        var request = width is null
            ? Read(PictureRoute, new QueryString(path))
            : Read(SizedPictureRoute, new QueryString($"{path}/{width}"));
        using var payload = await transport.SendAsync(request with { NullWhenNotFound = true, Accepts = AcceptedContent.Image }, cancellationToken);
        return payload is null ? null : new ProfilePicture(payload.ToArray(), payload.MediaType);
    }
}
