namespace GraphQL.Generators.Tests.Generation;

/// <summary>A small module that uses everything.</summary>
internal static class Sample
{
    public const string Source =
        """"
        namespace Sample;

        /// <summary>Somebody who works here, see <see cref="EmployeeQueries.GetEmployeeAsync"/>.</summary>
        /// <param name="Id">The number.</param>
        /// <param name="FirstName">What <c>others</c> say.</param>
        public sealed record Employee(
            [property: ID] long Id, string FirstName, string? LastName, EmployeeStatus Status, EmployeeStatus? Former, double Weight,
            decimal? Pay, DateOnly HireDate, DateTimeOffset? SeenAt, TimeOnly Begins, DateTime Local, Guid Key, Uri? Home,
            System.Text.Json.JsonElement Raw, [ID] string Slug) : IPerson, ISearchResult
        {
            [GraphQLIgnore]
            public long? SupervisorId { get; init; }

            /// <summary>The team.</summary>
            /// <remarks>Not shown.</remarks>
            [Tag("pii"), GraphQLDeprecated("Use \"office\".")]
            public Team? Team { get; init; }

            public IReadOnlyList<string> Skills { get; init; } = [];

            public string Name => FirstName + " " + LastName;

            public short Floor { get; init; }

            public bool? IsRemote { get; init; }
        }

        public sealed record Team(string Name, EmployeeStatus[]? Statuses) : ISearchResult;

        /// <summary>Where somebody stands.</summary>
        public enum EmployeeStatus
        {
            /// <summary>Works.</summary>
            Active,
            OnLeave,
            [GraphQLName("GONE")] Inactive,
        }

        [InterfaceType("Person")]
        public interface IPerson
        {
            /// <summary>First.</summary>
            string FirstName { get; }
        }

        [InterfaceType<IPerson>]
        public static partial class PersonNode
        {
            public static string GetInitials([Parent] IPerson person) => person.FirstName[..1];
        }

        [UnionType("SearchResult")]
        public interface ISearchResult;

        public sealed record EmployeeFilter(EmployeeStatus? Status, IReadOnlyList<string>? Names, [ID] IReadOnlyList<Guid> Ids, int Limit = 10)
        {
            /// <summary>Deep.</summary>
            public DateRange? Hired { get; init; }

            public List<int>? Numbers { get; set; }

            public bool Old { get; init; } = true;
        }

        public sealed record DateRange(DateOnly From, DateOnly? Until = null);

        [OneOf]
        public sealed record EmployeeBy([ID] long? Id, string? Email);

        [InputType]
        public sealed class Settings
        {
            public required string Theme { get; init; }
            public float? Zoom { get; set; }
            public byte Level { get; set; } = 3;
        }

        public sealed class Directory
        {
            public Task<Employee?> FindAsync(EmployeeFilter filter) => Task.FromResult<Employee?>(null);
        }

        public interface IClock;

        [QueryType]
        public static partial class EmployeeQueries
        {
            /// <summary>One employee.</summary>
            /// <param name="id">Whose.</param>
            public static Task<Employee?> GetEmployeeAsync([ID] long id, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
                => employees.LoadAsync(id, cancellationToken);

            [UsePaging(MaxPageSize = 50)]
            public static Task<Connection<Employee>> GetEmployeesAsync(
                EmployeeFilter? filter, PagingArguments page, Directory directory, IClock clock, SelectedFields fields, CancellationToken cancellationToken)
                => throw new NotSupportedException();

            public static ISearchResult[] Search(string text, EmployeeStatus status = EmployeeStatus.OnLeave, int max = 5, Guid empty = default, EmployeeBy? by = null, Settings? settings = null)
                => [];

            public static string Version => "1";

            public static ValueTask<int?> Count(short? minimum, IReadOnlyList<IReadOnlyList<int?>?> matrix, DateRange context) => default;
        }

        [MutationType]
        public static partial class EmployeeMutations
        {
            public static Employee? RenameEmployee([ID] Guid id, string name) => null;
        }

        [SubscriptionType]
        public static partial class EmployeeSubscriptions
        {
            /// <summary>Somebody was hired.</summary>
            /// <param name="team">Where.</param>
            public static IAsyncEnumerable<Employee> OnHired([ID] Guid? team, IClock clock, CancellationToken cancellationToken)
                => throw new NotSupportedException();

            public static ValueTask<IAsyncEnumerable<int>> OnCountAsync(Directory directory, SelectedFields fields, int step = 1)
                => throw new NotSupportedException();
        }

        [ObjectType<Employee>, Tag("person")]
        public static partial class EmployeeNode
        {
            /// <summary>The manager.</summary>
            public static Task<Employee?> GetSupervisorAsync([Parent] Employee employee, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
                => throw new NotSupportedException();

            [BatchResolver]
            public static Task<IReadOnlyList<Connection<Team>>> GetTeamsAsync([Parent] IReadOnlyList<Employee> employees, DateRange period, Directory directory)
                => throw new NotSupportedException();

            [BatchResolver]
            public static ValueTask<List<int?>> GetAgeAsync([Parent] IReadOnlyList<Employee> employees) => throw new NotSupportedException();

            [BatchResolver]
            public static string?[] GetNick([Parent] IEnumerable<Employee> employees) => throw new NotSupportedException();

            public static string GetLastName([Parent] Employee employee) => employee.LastName ?? "none";
        }

        internal static class EmployeeDataLoaders
        {
            [DataLoader(MaxBatchSize = 20)]
            public static Task<IReadOnlyDictionary<long, Employee>> GetEmployeeByIdAsync(IReadOnlyList<long> ids, Directory directory, CancellationToken cancellationToken)
                => throw new NotSupportedException();

            [DataLoader]
            public static Task<ILookup<long, Team>> GetTeamsByEmployeeAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
                => throw new NotSupportedException();

            [DataLoader]
            internal static ValueTask<Dictionary<string, string?>> GetNames(IReadOnlyList<string> keys) => throw new NotSupportedException();
        }
        """";

    public static GeneratorRun Run() => GeneratorRun.Of(Source);
}
