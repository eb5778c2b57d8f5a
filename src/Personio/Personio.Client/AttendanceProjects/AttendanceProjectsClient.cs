using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.AttendanceProjects;

/// <summary>
/// Projects through Personio's API v1, which Personio shuts down on 31 January 2027: afterwards every method throws
/// <see cref="PersonioEndpointUnknownException"/>. <see cref="Projects.ProjectsClient"/> does all of it, and more, through v2.
/// </summary>
public sealed class AttendanceProjectsClient
{
    private const string ListRoute = "/v1/company/attendances/projects";
    private const string OneRoute = "/v1/company/attendances/projects/{id}";

    private readonly PersonioTransport transport;

    internal AttendanceProjectsClient(PersonioTransport transport)
    {
        this.transport = transport;
    }

    /// <summary>All projects, in one call.</summary>
    public async Task<IReadOnlyList<AttendanceProject>> ListAsync(CancellationToken cancellationToken = default)
    {
        using var payload = await RequireAsync(Call(ListRoute, ListRoute), cancellationToken);
        return AttendanceProjectPayloads.ReadList(payload);
    }

    /// <summary>
    /// Creates a project. Not repeated where it may have been made: after <see cref="PersonioUnknownOutcomeException"/> list before trying
    /// again.
    /// </summary>
    /// <param name="name">Its name, which no other project may have.</param>
    /// <param name="isActive">Whether time can be booked on it. Default: it can, though Personio's own default is that it cannot.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PersonioInvalidRequestException">The name is taken.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public async Task<AttendanceProject> CreateAsync(string name, bool isActive = true, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var request = Call(ListRoute, ListRoute) with
        {
            Method = HttpMethod.Post,
            JsonBody = JsonBody.Write(json =>
            {
                json.WriteString("name"u8, name);
                json.WriteBoolean("active"u8, isActive);
            }),
        };
        using var payload = await RequireAsync(request, cancellationToken);
        return JsonGuard.ReadWritten(payload, AttendanceProjectPayloads.ReadOne);
    }

    /// <summary>Changes what is set in <paramref name="change"/> and nothing else.</summary>
    /// <returns>The project as it is now.</returns>
    /// <exception cref="PersonioNotFoundException">There is no such project.</exception>
    /// <exception cref="PersonioInvalidRequestException">The name is taken.</exception>
    /// <exception cref="ArgumentException">The id cannot be one, or the name is cleared.</exception>
    public async Task<AttendanceProject> UpdateAsync(string id, AttendanceProjectChange change, CancellationToken cancellationToken = default)
    {
        var request = One(id) with
        {
            Method = HttpMethod.Patch,
            JsonBody = JsonBody.Write(json =>
            {
                json.WriteRequiredText("name", change.Name);
                json.WriteFlag("active", change.IsActive);
            }),
        };
        using var payload = await RequireAsync(request, cancellationToken);
        return JsonGuard.ReadWritten(payload, AttendanceProjectPayloads.ReadOne);
    }

    /// <summary>Deletes a project.</summary>
    /// <returns>False when there was no such project.</returns>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        try
        {
            using var payload = await transport.SendAsync(One(id) with { Method = HttpMethod.Delete, IsIdempotent = true }, cancellationToken);
            return true;
        }
        catch (PersonioNotFoundException exception) when (!exception.EndpointUnknown)
        {
            return false;
        }
    }

    private PersonioRequest One(string id) => Call(OneRoute, $"{ListRoute}/{PersonioIds.RequireNumeric(id, nameof(id))}");

    private PersonioRequest Call(string route, string path) => new()
    {
        Api = PersonioApi.V1,
        Route = route,
        Address = transport.Connection.AddressOf(path),
    };

    private async Task<PersonioPayload> RequireAsync(PersonioRequest request, CancellationToken cancellationToken) =>
        await transport.SendAsync(request, cancellationToken) ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
}
