using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;
using Personio.Client.Resources;

namespace Personio.Client.Projects;

/// <summary>Who may book on a project that is not everybody's.</summary>
public sealed partial class ProjectsClient
{
    private const string MembersRoute = "/v2/projects/{id}/members";

    /// <summary>
    /// The ids of the members, each once; none for a project that is everybody's. Costs one call for each two hundred.
    /// </summary>
    /// <exception cref="PersonioNotFoundException">There is no such project.</exception>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public IAsyncEnumerable<string> ListMembersAsync(string projectId, CancellationToken cancellationToken = default)
    {
        var query = new QueryString(MembersPath(projectId)).Add("limit", PageSize);
        return CursorPager.ReadAllAsync(calls.Transport, calls.Call(MembersRoute, query), ReadMember, static id => id, cancellationToken);
    }

    /// <summary>
    /// Makes people members; who is one already stays one. The project is not everybody's any more. Repeated like a read: it does no more
    /// the second time.
    /// </summary>
    /// <exception cref="PersonioNotFoundException">There is no such project.</exception>
    /// <exception cref="PersonioInvalidRequestException">A person does not exist, or the project is a sub-project.</exception>
    /// <exception cref="ArgumentException">A text that cannot be an id.</exception>
    public async Task AddMembersAsync(string projectId, IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default)
    {
        var request = Members(projectId, personIds) with { Method = HttpMethod.Post };
        if (personIds.Count > 0)
        {
            using var payload = await calls.Transport.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Removes members; who is none is passed over. The ids go in the body of a DELETE, which some proxies drop.</summary>
    /// <exception cref="PersonioNotFoundException">There is no such project.</exception>
    /// <exception cref="ArgumentException">A text that cannot be an id.</exception>
    public async Task RemoveMembersAsync(string projectId, IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default)
    {
        var request = Members(projectId, personIds) with { Method = HttpMethod.Delete };
        if (personIds.Count > 0)
        {
            using var payload = await calls.Transport.SendAsync(request, cancellationToken);
        }
    }

    private PersonioRequest Members(string projectId, IReadOnlyCollection<string> personIds) => calls.Call(MembersRoute, MembersPath(projectId)) with
    {
        JsonBody = ProjectWriter.WriteMembers(personIds), IsIdempotent = true,
    };

    private static string MembersPath(string projectId) => $"{ListRoute}/{PersonioIds.Require(projectId, nameof(projectId))}/members";

    private static string ReadMember(ref Utf8JsonReader reader, string endpoint) =>
        JsonSerializer.Deserialize(ref reader, PersonioJsonContext.Default.ProjectMemberRow)?.Person?.Id
        ?? throw PersonioErrors.BadResponse(endpoint, "it holds a member without a person.");
}

/// <summary><c>{"person":{"id":"…"}}</c>.</summary>
internal sealed record ProjectMemberRow(ObjectReference? Person);
