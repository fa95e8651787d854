import { Component, type ReactNode } from "react";
import { FaultScreen } from "./FaultScreen";

interface RoomBoundaryProps {
  /** The room's name as the user reads it. */
  readonly room: string;
  readonly children: ReactNode;
}

interface RoomBoundaryState {
  readonly fault: unknown;
}

/** Keeps a fault of one room from taking the others along, and offers the way back in. */
export class RoomBoundary extends Component<RoomBoundaryProps, RoomBoundaryState> {
  static getDerivedStateFromError(fault: unknown): RoomBoundaryState {
    return { fault };
  }

  override readonly state: RoomBoundaryState = { fault: undefined };

  private readonly tryAgain = () => {
    this.setState({ fault: undefined });
  };

  override render() {
    const { room, children } = this.props;
    if (this.state.fault === undefined) return children;
    return <FaultScreen fault={this.state.fault} room={room} onRetry={this.tryAgain} />;
  }
}
