using GraphQL.Generators.Tests.Generation;

namespace GraphQL.Generators.Tests.Diagnostics;

public sealed class MutationDiagnosticTests
{
    private const string Taken = "public sealed class TakenException : Exception; ";

    public static TheoryData<string, string, string> Mistakes => new()
    {
        {
            "GQL0031", "'Queries.GetOne()' is marked [UseMutationConvention] but is no mutation",
            "[QueryType] public static partial class Queries { [UseMutationConvention] public static int GetOne() => 1; }"
        },
        {
            "GQL0031", "declares errors but is no mutation; throw GraphQLException",
            Taken + "[QueryType] public static partial class Queries { [Error<TakenException>] public static int GetOne() => 1; }"
        },
        {
            "GQL0031", "declares errors but is no mutation",
            "public sealed record Failed(string Message); [QueryType] public static partial class Queries { public static FieldResult<int, Failed> GetOne() => 1; }"
        },
        {
            "GQL0031", "declares errors but does not follow the mutation convention; mark it [UseMutationConvention]",
            Taken + Mutation("[Error<TakenException>] public static int Rename() => 1;")
        },
        {
            "GQL0031", "declares errors but does not follow the mutation convention",
            "[assembly: MutationConventions]\n" + Taken
            + Mutation("[UseMutationConvention(Disable = true), Error<TakenException>] public static int Rename() => 1;")
        },
        {
            "GQL0032", "The error 'Failed' of 'Mutations.Rename()' stands for nothing; make it an exception",
            "public sealed record Failed(string Message); " + Mutation("[UseMutationConvention, Error<Failed>] public static int Rename() => 1;")
        },
        {
            "GQL0032", "has no 'string Message', which every error has",
            Taken + "public sealed class Failed(TakenException exception) { public int Code => exception.HResult; } "
            + Mutation("[UseMutationConvention, Error<Failed>] public static int Rename() => 1;")
        },
        {
            "GQL0032", "stands for 'TakenException', as another one does",
            Taken + "public sealed class Failed(TakenException exception) { public string Message => exception.Message; } "
            + Mutation("[UseMutationConvention, Error<Failed>, Error<TakenException>] public static int Rename() => 1;")
        },
        {
            "GQL0033", "'Mutations.Rename()' declares errors and returns 'RenamePayload', which has a field 'errors' already; leave it out",
            Taken + "public sealed record RenamePayload(int Id, string Errors); "
            + Mutation("[UseMutationConvention, Error<TakenException>] public static RenamePayload Rename() => new(1, \"\");")
        },
        {
            "GQL0033", "whose field 'size' is a method; a payload with errors has properties only",
            Taken + "public sealed record RenamePayload(int Id); "
            + "[ObjectType<RenamePayload>] public static partial class RenamePayloadNode { public static int GetSize([Parent] RenamePayload payload) => payload.Id; } "
            + Mutation("[UseMutationConvention, Error<TakenException>] public static RenamePayload Rename() => new(1);")
        },
        {
            "GQL0033", "which is the payload of another mutation; give each a payload of its own",
            Taken + "public sealed record RenamePayload(int Id); "
            + Mutation("[UseMutationConvention, Error<TakenException>] public static RenamePayload Rename() => new(1); "
                + "[UseMutationConvention(PayloadTypeName = \"RenamePayload\"), Error<TakenException>] public static RenamePayload Other() => new(1);")
        },
        {
            "GQL0033", "which is the type of 'Query.last', too; a payload is one mutation's alone",
            Taken + "public sealed record RenamePayload(int Id); "
            + "[QueryType] public static partial class Queries { public static RenamePayload GetLast() => new(1); } "
            + Mutation("[UseMutationConvention, Error<TakenException>] public static RenamePayload Rename() => new(1);")
        },
        {
            "GQL0031", "declares errors but does not follow the mutation convention",
            Taken + "[Error<TakenException>] public sealed class RefusalsAttribute : Attribute; "
            + Mutation("[Refusals] public static int Rename() => 1;")
        },
        {
            "GQL0032", "stands for 'TakenException', as another one does",
            Taken + "[Error<TakenException>] public sealed class RefusalsAttribute : Attribute; "
            + Mutation("[UseMutationConvention, Refusals, Error<TakenException>] public static int Rename() => 1;")
        },
        {
            "GQL0008", "'a type made for Mutations.Rename(string)' and 'RenameInput' would both be the type 'RenameInput'",
            "public sealed record RenameInput(int X); "
            + Mutation("[UseMutationConvention] public static int Rename(string name) => 1; public static int Other(RenameInput input) => 1;")
        },
        {
            "GQL0011", "would be named 'my-input'",
            Mutation("[UseMutationConvention(InputTypeName = \"my-input\")] public static int Rename(string name) => 1;")
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Run_Mistake_IsReportedWhereItStands(string id, string message, string source)
    {
        var run = GeneratorRun.Of(source);
        var found = run.Reported.FirstOrDefault(d => d.Id == id && d.GetMessage().Contains(message, StringComparison.Ordinal));
        found.ShouldNotBeNull(string.Join('\n', run.Reported));
        found.Location.GetLineSpan().Path.ShouldBe("Source.cs");
    }

    private static string Mutation(string member) => $"[MutationType] public static partial class Mutations {{ {member} }}";
}
