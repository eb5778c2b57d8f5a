using GraphQL.Fuzzing.Runs;

// Changes well-formed inputs at random and looks for one that breaks a promise of the engine. See FuzzOptions for the arguments.
try
{
    return await new FuzzProgram(FuzzOptions.Parse(args), Console.Out, Path.Combine("artifacts", "fuzzing")).RunAsync();
}
catch (ArgumentException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}
