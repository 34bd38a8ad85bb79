namespace Infra.Rehearsals.Stages;

/// <summary>A step of a rehearsal: does something to the estate, and insists on what must hold after it.</summary>
internal interface IStep
{
    /// <summary>Such as <c>deploy prod</c>.</summary>
    string Name { get; }

    /// <summary>Takes the step.</summary>
    /// <returns>What was seen to hold, in a sentence.</returns>
    /// <exception cref="Contracts.Problems.InfraException">It does not hold.</exception>
    Task<string> RunAsync(Stage stage, CancellationToken cancellation);
}
