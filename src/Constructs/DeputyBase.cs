namespace Amazon.JSII.Runtime.Deputy;

/// <summary>
/// The base class that programs written for the public packages derive their aspects and producers from. It is empty: objects of this
/// engine exist only in .NET.
/// </summary>
public abstract class DeputyBase;
