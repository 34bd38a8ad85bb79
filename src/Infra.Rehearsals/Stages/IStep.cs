namespace Infra.Rehearsals.Stages;

/// <summary>A step of a rehearsal: changes the estate and verifies the result.</summary>
internal interface IStep
{
    /// <summary>The name, such as <c>deploy prod</c>.</summary>
    string Name { get; }

    /// <summary>Runs the step.</summary>
    /// <returns>What was verified, as a sentence.</returns>
    /// <exception cref="Contracts.Problems.InfraException">The verification failed.</exception>
    Task<string> RunAsync(Stage stage, CancellationToken cancellation);
}
