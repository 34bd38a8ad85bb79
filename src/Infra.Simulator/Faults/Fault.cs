namespace Infra.Simulator.Faults;

/// <summary>Something that goes wrong in a cloud, on demand. Drift is not a fault: change or delete a resource of an account.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The cloud rejects that many requests; a provider retries each up to <see cref="FaultInjector.Attempts"/> times.</summary>
    /// <param name="Requests">How many requests are rejected.</param>
    public sealed record Throttling(int Requests) : Fault;

    /// <summary>One creation fails.</summary>
    /// <param name="After">How many creations succeed before it.</param>
    /// <param name="LeavesResource">Whether the resource exists nevertheless, broken, so that Terraform taints it.</param>
    public sealed record FailedCreate(int After, bool LeavesResource = false) : Fault;

    /// <summary>Every creation of a type takes that long.</summary>
    /// <param name="Type">The Terraform type.</param>
    /// <param name="Delay">How long.</param>
    public sealed record SlowCreate(string Type, TimeSpan Delay) : Fault;

    /// <summary>The connection breaks once, before the cloud has done anything.</summary>
    /// <param name="After">How many changes are made before it.</param>
    public sealed record LostConnection(int After) : Fault;
}
