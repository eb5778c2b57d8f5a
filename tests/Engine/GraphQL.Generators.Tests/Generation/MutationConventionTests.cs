namespace GraphQL.Generators.Tests.Generation;

public sealed class MutationConventionTests
{
    private const string Source =
        """
        public class NameException(string message) : Exception(message);
        public sealed class NameTakenException(string name) : NameException("Taken.") { public string Name => name; }
        public sealed record Failed(string Message) { public static Failed CreateErrorFrom(NameException exception) => new(exception.Message); }
        public sealed record Book([ID] long Id);

        [MutationType]
        public static partial class Mutations
        {
            [UseMutationConvention, Error<Failed>, Error<NameTakenException>]
            public static Task<Book?> RenameBookAsync([ID] long id, Optional<string?> name, CancellationToken cancellationToken) => throw new NotSupportedException();

            [UseMutationConvention]
            public static Book Plain() => new(1);
        }
        """;

    [Fact]
    public void Emit_MutationWithErrors_IsAsCommitted()
    {
        var run = GeneratorRun.Of(Source);
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        Snapshot.Match(run.File("Sdl"), "MutationConvention.Sdl");
        Snapshot.Match(run.File("Resolvers"), "MutationConvention.Resolvers");
        Snapshot.Match(run.File("Bindings"), "MutationConvention.Bindings");
    }

    [Fact]
    public void Assembly_WithTheConvention_AppliesItToAllMutations()
    {
        var run = GeneratorRun.Of(
            """
            [assembly: MutationConventions(
                InputArgumentName = "with", InputTypeNamePattern = "{MutationName}Request", PayloadTypeNamePattern = "{MutationName}Response",
                PayloadErrorTypeNamePattern = "{MutationName}Problem", PayloadErrorsFieldName = "problems")]
            public sealed class FullException : Exception;
            [MutationType]
            public static partial class Mutations
            {
                [Error<FullException>] public static int Add(int number) => number;
                [UseMutationConvention(Disable = true)] public static int Bare(int number) => number;
            }
            """);
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        var sdl = run.File("Sdl");
        sdl.ShouldContain("  add(with: AddRequest!): AddResponse!\n  bare(number: Int!): Int!\n");
        sdl.ShouldContain("  problems: [AddProblem!]\n");
    }

    [Fact]
    public void Assembly_ThatAppliesItToNone_OnlyNamesTheParts()
    {
        var run = GeneratorRun.Of(
            """
            [assembly: MutationConventions(ApplyToAllMutations = false, InputArgumentName = "with")]
            [MutationType]
            public static partial class Mutations
            {
                [UseMutationConvention] public static int Add(int number) => number;
                public static int Bare(int number) => number;
            }
            """);
        run.File("Sdl").ShouldContain("  add(with: AddInput!): AddPayload!\n  bare(number: Int!): Int!\n");
    }

    [Fact]
    public void Payload_OfItsOwn_HasItsFieldsNullableAndTheErrors()
    {
        var run = GeneratorRun.Of(
            """
            public sealed class FullException() : Exception("Full.");
            public sealed class LateException() : Exception("Late.");
            [Error<FullException>, Error(typeof(LateException))] public sealed class RefusalsAttribute : Attribute;
            public sealed record AddPayload(int Number, IReadOnlyList<string> Notes);
            public sealed record AddInput(int Number);
            [MutationType]
            public static partial class Mutations
            {
                [UseMutationConvention, Refusals] public static Task<AddPayload> AddAsync(AddInput input) => throw new FullException();
            }
            """);
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        var sdl = run.File("Sdl");
        sdl.ShouldContain("  add(input: AddInput!): AddPayload!\n");
        sdl.ShouldContain("type AddPayload {\n  number: Int\n  notes: [String!]\n");
        sdl.ShouldContain("  errors: [AddError!]\n}\n");
        sdl.ShouldContain("union AddError = FullError | LateError\n");
    }

    [Fact]
    public void Error_InterfaceOfTheSchemasOwn_IsTheOneThatErrorsImplement()
    {
        var run = GeneratorRun.Of(
            """
            [InterfaceType("Error")] public interface IProblem { string Message { get; } string Code { get; } }
            public sealed class FullException() : Exception("Full."), IProblem { public string Code => "FULL"; }
            [MutationType] public static partial class Mutations { [UseMutationConvention, Error<FullException>] public static int Add() => 1; }
            """);
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        run.File("Sdl").ShouldContain("interface Error {\n  message: String!\n  code: String!\n}\n");
        run.File("Sdl").ShouldContain("type FullError implements Error {\n  message: String!\n  code: String!\n}\n");
    }
}
