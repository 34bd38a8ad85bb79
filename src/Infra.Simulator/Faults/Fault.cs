namespace Infra.Simulator.Faults;

/// <summary>A fault to inject into a cloud. Drift is not a fault: change or delete a resource of an account instead.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The cloud rejects a number of requests. The provider retries each up to <see cref="FaultInjector.Attempts"/> times.</summary>
    /// <param name="Requests">The number of rejected requests.</param>
    public sealed record Throttling(int Requests) : Fault;

    /// <summary>A creation fails.</summary>
    /// <param name="After">The number of creations that succeed first.</param>
    /// <param name="LeavesResource">Whether the resource exists nevertheless, but broken, so that Terraform taints it.</param>
    public sealed record FailedCreate(int After, bool LeavesResource = false) : Fault;

    /// <summary>Every creation of a type is slow.</summary>
    /// <param name="Type">The Terraform type.</param>
    /// <param name="Delay">The delay.</param>
    public sealed record SlowCreate(string Type, TimeSpan Delay) : Fault;

    /// <summary>The connection is lost once, before the cloud makes the change.</summary>
    /// <param name="After">The number of changes made before it.</param>
    public sealed record LostConnection(int After) : Fault;
}
